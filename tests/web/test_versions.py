import pytest
from django.test import Client

from statements.importing.speaker_merging import merge_speakers
from statements.models import RetiredAddress, Revision, Statement
from tests.factories import EditorFactory, RevisionFactory, SpeakerFactory, SpeakerNameFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import part_of, sentence_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def changed() -> Statement:
    """A statement whose words an import changed, and whose speaker an editor then set."""
    statement: Statement = StatementFactory(words="Talks will go on in May.", version=3, review="corrected")
    words = {"words": ["“Talks will go on.”", "“Talks will go on in May.”"]}
    speaker = {
        "speaker": [None, statement.speaker.slug if statement.speaker else ""],
        "review": ["unchecked", "corrected"],
    }
    RevisionFactory(statement=statement, version=2, changes=words, reason="A new edition.", changed_by=None)
    RevisionFactory(
        statement=statement,
        version=3,
        changes=speaker,
        reason="The envoy is named in the caption.",
        changed_by=EditorFactory(username="maria", first_name="Maria", last_name="Rossi"),
    )
    return statement


def history(statement: Statement) -> str:
    return f"{statement.get_absolute_url()}versions/"


def arrival(page: str) -> str:
    return sentence_of(part_of(page, '<aside class="arrival"', "</aside>"))


def test_the_history_tells_what_changed_when_why_and_by_whom(read_page: ReadPage, changed: Statement) -> None:
    Revision.objects.update(changed_at="2026-03-01T12:00:00Z")

    told = sentence_of(part_of(read_page(history(changed)), '<ol class="history"', "</ol>"))

    assert "The envoy is named in the caption. Maria Rossi, 1 March 2026" in told
    assert "Speakernot identified → Albert Khorev" in told
    assert "A new edition. An import, 1 March 2026" in told
    assert told.index("Version 3") < told.index("Version 2") < told.index("Version 1")


def test_who_was_merged_into_another_is_named_in_the_history_as_before(read_page: ReadPage) -> None:
    gone, kept = SpeakerFactory(slug="sergej-lavroff-2"), SpeakerFactory(slug="sergey-lavrov")
    SpeakerNameFactory(speaker=gone, name="Sergej Lavroff")
    statement = StatementFactory(speaker=gone)

    merge_speakers(gone, kept, by=EditorFactory(), reason="One person.")

    told = sentence_of(part_of(read_page(history(statement)), '<ol class="history"', "</ol>"))
    assert "Sergej Lavroff → Sergey Lavrov" in told


def test_who_was_merged_under_a_slug_of_no_name_is_told_by_who_stays(read_page: ReadPage) -> None:
    gone, kept = SpeakerFactory(slug="speaker-2", name="בנימין נתניהו"), SpeakerFactory(slug="benjamin-netanyahu")
    statement = StatementFactory(speaker=gone)

    merge_speakers(gone, kept, by=EditorFactory(), reason="One person.")

    assert "Benjamin Netanyahu (speaker-2)" in read_page(history(statement))


def test_a_log_in_name_is_not_told(read_page: ReadPage) -> None:
    revision = RevisionFactory(changed_by=EditorFactory(username="maria"))

    told = read_page(history(revision.statement))

    assert "maria" not in told
    assert "An editor" in told


def test_any_two_versions_are_compared_word_by_word(read_page: ReadPage, changed: Statement) -> None:
    compared = part_of(
        read_page(history(changed), **{"from": "1", "to": "3"}), 'aria-labelledby="compared"', "</section>"
    )

    assert "“Talks will go <del>on.”</del>" in compared
    assert "“Talks will go <ins>on in May.”</ins>" in compared
    assert "<del><bdi>not identified</bdi></del> → <ins><bdi>Albert Khorev</bdi></ins>" in compared


def test_versions_may_be_asked_for_in_either_order(read_page: ReadPage, changed: Statement) -> None:
    forth, back = (read_page(history(changed), **{"from": first, "to": last}) for first, last in ("23", "32"))

    assert part_of(forth, "<section", "</section>") == part_of(back, "<section", "</section>")


@pytest.mark.parametrize("name", ["from", "to"])
def test_a_version_that_is_not_there_is_refused_with_the_choice_of_others(
    client: Client, changed: Statement, name: str
) -> None:
    response = client.get(history(changed), {name: "9"})

    assert response.status_code == 404
    assert "There is no version 9 here: choose from those below." in response.content.decode()
    assert "Compare version" in response.content.decode()


@pytest.mark.parametrize("name", ["from", "to"])
@pytest.mark.parametrize("asked", ["0", "-1", "two", "9" * 400, "²", "\0"])
def test_what_is_no_number_of_a_version_is_refused_whether_or_not_there_are_several(
    client: Client, changed: Statement, name: str, asked: str
) -> None:
    for statement in (changed, StatementFactory()):
        response = client.get(history(statement), {name: asked})

        assert response.status_code == 400
        assert f"“{name}” takes the number of a version" in response.content.decode()


def test_a_statement_that_never_changed_says_so(read_page: ReadPage) -> None:
    page = read_page(history(StatementFactory()))

    assert "One version, unchanged since it was found" in page
    assert "Compare version" not in page


def test_a_citation_of_an_older_version_is_told_what_changed_since(read_page: ReadPage, changed: Statement) -> None:
    page = read_page(changed.get_absolute_url(), version="1")

    assert "You asked for version 1; this is version 3." in arrival(page)
    assert "version 2: A new edition." in arrival(page)
    assert "<ins>on in May.”</ins>" in page


def test_a_citation_of_the_newest_version_is_told_that_it_holds(read_page: ReadPage, changed: Statement) -> None:
    assert "Nothing has changed since it was cited." in arrival(read_page(changed.get_absolute_url(), version="3"))


@pytest.mark.parametrize(("asked", "status"), [("4", 404), ("one", 400), ("1.0", 400), ("9" * 400, 400), ("\0", 400)])
def test_a_citation_of_no_version_still_shows_the_statement(
    client: Client, changed: Statement, asked: str, status: int
) -> None:
    response = client.get(changed.get_absolute_url(), {"version": asked})

    assert response.status_code == status
    assert "This is version 3." in arrival(response.content.decode())


def test_a_version_whose_revision_was_not_kept_is_not_invented(client: Client) -> None:
    statement = StatementFactory(version=5)
    RevisionFactory(statement=statement, version=5)

    assert client.get(statement.get_absolute_url(), {"version": "3"}).status_code == 404


def test_words_of_older_versions_are_escaped(read_page: ReadPage) -> None:
    words = {"words": ["<script>alert(1)</script>", "“Talks will go on.”"]}
    statement = RevisionFactory(statement__version=2, statement__kind="direct", changes=words).statement

    assert "<script>alert" not in read_page(statement.get_absolute_url(), version="1")
    assert "<script>alert" not in read_page(history(statement))


def test_a_withdrawn_statement_tells_no_words_of_any_version(client: Client, changed: Statement) -> None:
    Statement.objects.update(review="withdrawn")

    response = client.get(history(changed))

    assert response.status_code == 410
    assert "Talks" not in response.content.decode()


def test_a_withdrawn_statement_leads_to_its_source(read_page: ReadPage) -> None:
    statement = StatementFactory(withdrawn=True)

    page = read_page(statement.get_absolute_url())

    assert f'href="{statement.article.get_absolute_url()}"' in page
    assert f'href="{statement.article.briefing.get_absolute_url()}"' in page


def test_the_link_of_a_merged_statement_says_where_it_led(client: Client) -> None:
    merged, kept = StatementFactory(withdrawn=True, retirement="The same words <twice>."), StatementFactory()
    RetiredAddress.objects.filter(old=merged.public_id).update(successor=kept.public_id)

    page = client.get(merged.get_absolute_url(), follow=True).content.decode()
    cited = client.get(f"{merged.get_absolute_url()}?version=3", follow=True).content.decode()

    assert f"You followed the link of statement {merged.public_id}." in arrival(page)
    assert f"You followed the link of statement {merged.public_id}, which cites its version 3." in arrival(cited)
    assert "The same words &lt;twice&gt;." in page


@pytest.mark.parametrize("merged", ["zzzzzzzzzz", "\0", "x" * 400])
def test_nothing_is_said_of_a_merger_that_never_was(read_page: ReadPage, merged: str) -> None:
    assert "arrival" not in read_page(StatementFactory().get_absolute_url(), merged=merged)


def test_topics_that_an_editor_changed_are_told_by_name(read_page: ReadPage) -> None:
    statement = StatementFactory(topics=["nato", "drones"], version=2, kind="direct")
    RevisionFactory(statement=statement, changes={"topics": ["nato", "drones, nato"]})

    assert "TopicsNATO → Drones, NATO" in sentence_of(read_page(history(statement)))


def test_the_speaker_of_an_older_version_is_named(read_page: ReadPage) -> None:
    SpeakerFactory(slug="sergey-lavrov")
    statement = StatementFactory(version=2)
    RevisionFactory(statement=statement, changes={"speaker": ["sergey-lavrov", "albert-khorev"]})

    assert "Sergey Lavrov → Albert Khorev" in sentence_of(read_page(history(statement)))
