"""The command: shows first, applies when told, and brings the search up to date."""

import io

import pytest
from django.core.management import CommandError, call_command

from statements.models import StatementTopic
from statements.search import StatementQuery, search
from tests.factories import StatementFactory, TopicFactory

PREVIEW = "peace                        +1 -0  + “truce” 1\n1 of 1 statements would change\n"

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def statement_on_a_truce() -> None:
    StatementFactory(words="A truce is good.")
    TopicFactory(slug="peace", terms=["truce"])


def apply_topics(*arguments: str) -> str:
    out = io.StringIO()
    call_command("apply_topics", *arguments, stdout=out)
    return out.getvalue()


def test_a_dry_run_shows_what_would_change() -> None:
    assert apply_topics("--dry-run") == PREVIEW
    assert not StatementTopic.objects.exists()


def test_with_yes_it_shows_applies_and_indexes() -> None:
    assert apply_topics("--yes") == f"{PREVIEW}1 statements changed\n"
    assert search(StatementQuery(topics=("peace",))).total == 1
    assert apply_topics("--yes") == "0 of 1 statements would change\n"


def test_one_topic_can_be_applied_alone() -> None:
    TopicFactory(slug="goods", terms=["good"])

    assert apply_topics("--topic", "peace", "--yes").startswith(PREVIEW)
    assert StatementTopic.objects.get().topic.slug == "peace"


def test_without_a_terminal_it_needs_to_be_told_yes() -> None:
    with pytest.raises(CommandError, match="Say --yes to apply"):
        apply_topics()
    assert not StatementTopic.objects.exists()


def test_an_unknown_topic_is_refused_with_the_remedy() -> None:
    with pytest.raises(CommandError, match="as the address of its page does"):
        apply_topics("--topic", "peaces")
