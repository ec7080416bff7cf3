"""What editors have decided is not undone by an import."""

from collections.abc import Callable
from pathlib import Path

import pytest

from statements.importing.decisions import choose_topics, correct, mark_checked, withdraw
from statements.importing.verification import find_fault
from statements.models import Article, Briefing, Statement
from tests.factories import AnnotationFactory, EditorFactory, SpeakerFactory, TopicFactory
from tests.importing.documents import TEXT, find, import_one, reject_one, write_document

pytestmark = pytest.mark.django_db


def test_what_an_editor_corrected_survives_the_next_import(tmp_path: Path) -> None:
    path = write_document(tmp_path)
    import_one(path)
    deputy = SpeakerFactory(slug="the-deputy", name="The Deputy")
    correct(find("lasting peace"), by=EditorFactory(), reason="The deputy spoke.", speaker=deputy, kind="mixed")

    report = import_one(path)

    assert not report.is_changed
    assert find("lasting peace").speaker == deputy
    assert find("lasting peace").kind == "mixed"


def check(statement: Statement) -> None:
    mark_checked(statement, by=EditorFactory())


def say_mixed(statement: Statement) -> None:
    correct(statement, by=EditorFactory(), reason="Half quoted.", kind="mixed")


@pytest.mark.parametrize("decide", [check, say_mixed])
def test_words_that_the_source_changed_since_are_not_said_to_be_checked(
    tmp_path: Path, decide: Callable[[Statement], None]
) -> None:
    import_one(write_document(tmp_path))
    decide(find("lasting peace"))
    kind = find("lasting peace").kind

    import_one(write_document(tmp_path, TEXT.replace("lasting", "durable")))

    assert find("durable peace").review == "unchecked"
    assert find("durable peace").kind == kind
    assert find("durable peace").revisions.filter(changes__review__1="unchecked").exists()


def test_what_an_editor_withdrew_stays_withdrawn(tmp_path: Path) -> None:
    path = write_document(tmp_path)
    import_one(path)
    withdraw(find("lasting peace"), by=EditorFactory(), reason="Not his words.")

    import_one(path)

    assert find("lasting peace").review == "withdrawn"


def test_a_topic_that_an_editor_took_away_does_not_come_back(tmp_path: Path) -> None:
    TopicFactory(slug="peace", terms=["peace"])
    path = write_document(tmp_path)
    import_one(path)
    choose_topics(find("lasting peace"), [], by=EditorFactory(), reason="About neighbours.")

    import_one(path)

    assert find("lasting peace").accepted_topics == []


def test_a_topic_that_an_editor_added_stays(tmp_path: Path) -> None:
    trade = TopicFactory(slug="trade", terms=["trade"])
    path = write_document(tmp_path)
    import_one(path)
    choose_topics(find("lasting peace"), [trade], by=EditorFactory(), reason="Said at the trade fair.")

    import_one(path)

    assert [link.topic for link in find("lasting peace").accepted_topics] == [trade]


def test_an_editor_of_a_statement_is_asked_before_its_words_disappear(tmp_path: Path) -> None:
    import_one(write_document(tmp_path))
    correct(find("lasting peace"), by=EditorFactory(), reason="Half quoted.", kind="mixed")
    path = write_document(tmp_path, TEXT[: TEXT.index("“We")])

    error = reject_one(path)

    assert "which an editor decided on" in error.problem
    assert Article.objects.get().text == TEXT


def test_what_an_editor_knows_of_the_briefing_stays(tmp_path: Path) -> None:
    path = write_document(tmp_path)
    import_one(path)
    briefing = Briefing.objects.get()
    briefing.place = "Lahore"
    briefing.lock(["place"])
    briefing.save()

    import_one(path)

    assert Briefing.objects.get().place == "Lahore"


@pytest.mark.parametrize("vouch", ["topic", "note"])
def test_what_an_editor_gave_a_topic_or_a_note_is_not_withdrawn_by_an_import(tmp_path: Path, vouch: str) -> None:
    import_one(write_document(tmp_path))
    statement = find("lasting peace")
    if vouch == "topic":
        choose_topics(statement, [TopicFactory(slug="trade")], by=EditorFactory(), reason="At the trade fair.")
    else:
        AnnotationFactory(statement=statement)

    reject_one(write_document(tmp_path, TEXT[: TEXT.index("“We")]))

    assert find("lasting peace").review != "withdrawn"


def test_an_editors_statement_moves_with_its_words_and_with_the_words_of_its_topics(tmp_path: Path) -> None:
    TopicFactory(slug="peace", terms=["peace"])
    import_one(write_document(tmp_path))
    correct(find("lasting peace"), by=EditorFactory(), reason="Half quoted.", kind="mixed")
    unquoted = TEXT.replace("met the press", "spoke to the press of many countries").replace(",” he said", ",” it went")

    import_one(write_document(tmp_path, unquoted))

    statement = find("lasting peace")
    assert find_fault(statement, statement.article.text) == ""
    (link,) = statement.accepted_topics
    assert [statement.article.text[start:end] for start, end in link.evidence] == ["peace"]
