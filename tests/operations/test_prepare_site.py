"""What the archive says of itself when it starts."""

from io import StringIO

import pytest

from statements.management.commands.prepare_site import Command
from tests.factories import SpeakerFactory, StatementFactory


@pytest.mark.django_db
def test_only_people_with_published_statements_count_as_speakers() -> None:
    out = StringIO()
    StatementFactory()
    StatementFactory(speaker=None)
    StatementFactory(speaker=SpeakerFactory(slug="withdrawn-only"), withdrawn=True)

    Command(stdout=out).describe()

    assert out.getvalue().startswith("The archive holds 2 statements, 3 articles, 1 speaker.")
