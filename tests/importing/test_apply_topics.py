"""The command: shows first, asks, applies, and brings the search up to date."""

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from statements.models import StatementTopic
from statements.search import StatementQuery, search
from tests.environment import seal_environment
from tests.factories import StatementFactory, TopicFactory
from tests.importing.documents import SEEDS

ROOT = Path(__file__).parents[2]
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


@pytest.mark.sqlite
def test_on_a_terminal_it_asks(tmp_path: Path) -> None:
    environment = {**seal_environment(tmp_path), "DJANGO_SETTINGS_MODULE": "archive.settings"}
    manage = [sys.executable, str(ROOT / "manage.py")]
    spoil = "from statements.models import TopicTerm; TopicTerm.objects.filter(phrase='NATO').delete()"
    for command in (["migrate", "-v0"], ["load_seeds"], ["import_articles", str(SEEDS)], ["shell", "-c", spoil]):
        subprocess.run([*manage, *command], env=environment, check=True, capture_output=True)

    for answer, end in (("n", "Nothing was changed."), ("y", "statements changed")):
        keyboard, terminal = pty.openpty()
        os.write(keyboard, f"{answer}\n".encode())
        done = subprocess.run(
            [*manage, "apply_topics"], env=environment, stdin=terminal, capture_output=True, text=True
        )
        assert "Apply? [y/N]" in done.stdout
        assert end in done.stdout
