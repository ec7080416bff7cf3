import pytest

from statements.importing.decisions import change_all, choose_topics, correct, mark_checked, restore, withdraw
from statements.importing.ledger import record_revision
from statements.models import Article, RetiredAddress, SearchChange, Statement
from tests.factories import EditorFactory, SpeakerFactory, StatementFactory, TopicFactory

pytestmark = pytest.mark.django_db


def test_a_correction_is_a_new_version_with_who_when_what_and_why() -> None:
    statement, editor = StatementFactory(), EditorFactory()

    correct(statement, by=editor, reason="The deputy spoke.", speaker=SpeakerFactory(slug="the-deputy"))

    revision = statement.revisions.get()
    assert (revision.version, revision.changed_by, revision.reason) == (2, editor, "The deputy spoke.")
    assert revision.changes == {"speaker": ["albert-khorev", "the-deputy"]}
    assert Statement.objects.get().review == "corrected"


def test_a_decision_is_told_to_the_index() -> None:
    statement = StatementFactory()

    mark_checked(statement, by=EditorFactory())

    assert SearchChange.objects.filter(statement=statement).exists()


def test_a_correction_that_changes_nothing_leaves_no_trace() -> None:
    statement = StatementFactory()

    assert correct(statement, by=EditorFactory(), reason="None.", kind=statement.kind) == {}
    assert Statement.objects.get().version == 1
    assert not SearchChange.objects.exists()


def test_the_words_cannot_be_corrected() -> None:
    with pytest.raises(ValueError, match="Not for editors to change"):
        correct(StatementFactory(), by=EditorFactory(), reason="Better.", content="[[0, 5]]")


def test_a_withdrawn_statement_keeps_its_row_and_says_why() -> None:
    statement = StatementFactory()

    withdraw(statement, by=EditorFactory(), reason="Not his words.")

    assert not Statement.objects.published().exists()
    assert RetiredAddress.objects.get(kind="statement", old=statement.public_id).reason == "Not his words."


def test_nothing_is_withdrawn_without_a_reason() -> None:
    with pytest.raises(ValueError, match="Give the reason"):
        withdraw(StatementFactory(), by=EditorFactory(), reason=" ")


def test_a_merged_statement_leads_to_the_one_that_stays() -> None:
    statement, other = StatementFactory(), StatementFactory()

    withdraw(statement, by=EditorFactory(), reason="Said once.", successor=other)

    assert RetiredAddress.objects.get(old=statement.public_id).successor == other.public_id


def test_a_chain_of_merges_leads_to_the_last_at_once() -> None:
    first, second, third = StatementFactory.create_batch(3)
    withdraw(first, by=EditorFactory(), reason="Said once.", successor=second)

    withdraw(second, by=EditorFactory(), reason="Said once.", successor=third)

    assert set(RetiredAddress.objects.values_list("successor", flat=True)) == {third.public_id}


def test_a_statement_is_not_merged_into_itself_or_into_nothing() -> None:
    statement, gone = StatementFactory(), StatementFactory(withdrawn=True)

    for successor in (statement, gone):
        with pytest.raises(ValueError, match="published"):
            withdraw(statement, by=EditorFactory(), reason="Said once.", successor=successor)


def test_a_restored_statement_stands_again() -> None:
    statement = StatementFactory()
    withdraw(statement, by=EditorFactory(), reason="Not his words.")

    assert restore(statement, by=EditorFactory(), reason="His words after all.")

    assert Statement.objects.published().get() == statement
    assert not RetiredAddress.objects.exists()


@pytest.mark.parametrize("review", ["unchecked", "checked", "corrected"])
def test_a_restored_statement_is_reviewed_as_it_was_before(review: str) -> None:
    statement = StatementFactory(review=review)
    withdraw(statement, by=EditorFactory(), reason="Not his words.")

    restore(statement, by=EditorFactory(), reason="His words after all.")

    assert Statement.objects.get().review == review
    assert statement.revisions.get(version=3).changes == {"review": ["withdrawn", review]}


def test_a_restored_statement_of_which_no_history_is_known_is_not_yet_checked() -> None:
    statement = StatementFactory(withdrawn=True)

    restore(statement, by=EditorFactory(), reason="His words after all.")

    assert Statement.objects.get().review == "unchecked"


def test_who_checked_other_words_did_not_check_those_that_are_published_again() -> None:
    statement = StatementFactory(review="checked")
    withdraw(statement, by=EditorFactory(), reason="Not his words.")
    statement.refresh_from_db()
    record_revision(statement, {"words": ("Other words.", "These.")}, reason="Read again.", by=None)

    restore(statement, by=EditorFactory(), reason="His words after all.")

    assert Statement.objects.get().review == "unchecked"


def test_words_that_a_newer_text_no_longer_proves_are_not_published_again() -> None:
    statement = StatementFactory()
    withdraw(statement, by=EditorFactory(), reason="Not his words.")
    Article.objects.update(text="Another edition, with other words in it, and of about the same length as before.")

    with pytest.raises(ValueError, match="no longer has the words"):
        restore(statement, by=EditorFactory(), reason="His words after all.")

    assert not Statement.objects.published().exists()


def test_a_topic_taken_away_stays_as_a_refusal() -> None:
    statement = StatementFactory(topics=["nato", "children"])
    nato = TopicFactory._meta.model.objects.get(slug="nato")

    choose_topics(statement, [nato], by=EditorFactory(), reason="No children in it.")

    refused = statement.topic_links.get(refused=True)
    assert (refused.topic.slug, refused.origin) == ("children", "editor")
    assert statement.revisions.get().changes == {"topics": ["children, nato", "nato"]}


def test_a_refused_topic_can_be_chosen_again() -> None:
    statement = StatementFactory(topics=["nato"])
    nato = statement.topic_links.get().topic
    choose_topics(statement, [], by=EditorFactory(), reason="Not about it.")

    choose_topics(statement, [nato], by=EditorFactory(), reason="It is.")

    assert not statement.topic_links.get().refused


def test_a_decision_on_many_is_all_or_none() -> None:
    rows, editor = StatementFactory.create_batch(2), EditorFactory()

    def fail_on_the_second(row: Statement) -> bool:
        if row == rows[1]:
            raise RuntimeError("The power failed.")
        return withdraw(row, by=editor, reason="Not his words.")

    with pytest.raises(RuntimeError):
        change_all(rows, fail_on_the_second)

    assert Statement.objects.published().count() == 2
