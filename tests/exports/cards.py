"""Statements as the pages hand them to the exports."""

from datetime import date
from typing import Any

from statements.models import Statement
from tests.factories import StatementFactory

URL = "https://archive.example/statements/0123456789/"
RETRIEVED = date(2031, 1, 2)


def make_statement(**fields: Any) -> Statement:
    """Make a statement and return it from `for_cards()`, all its related rows fetched."""
    made = StatementFactory(**{"public_id": "0123456789", **fields})
    return Statement.objects.published().for_cards().get(pk=made.pk)
