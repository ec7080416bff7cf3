"""The style page shows every state, drawn from what the product itself names, and asks nobody for it."""

import pytest
from django.test import Client

from statements.models import Statement
from statements.search import StatementFilter


@pytest.fixture
def page(client: Client) -> str:
    return client.get("/about/style/").content.decode()


def test_every_kind_of_speech_is_shown(page: str) -> None:
    assert [kind for kind in Statement.Kind if f'class="kind {kind.value}"' not in page] == []


def test_every_state_of_review_that_is_published_is_shown(page: str) -> None:
    states = set(Statement.Review) - {Statement.Review.WITHDRAWN}

    assert [state for state in states if f"{state.label[0].upper()}{state.label[1:]}</li>" not in page] == []


def test_every_filter_field_is_shown(page: str) -> None:
    typed = {"since", "until", "review"} & set(StatementFilter.base_filters)

    assert [name for name in typed if f'name="{name}"' not in page] == []


@pytest.mark.parametrize("part", ["chips", "pager", "timeline", "notice error", "nothing", "notes", "cite", "offers"])
def test_every_part_is_shown(page: str, part: str) -> None:
    assert f'class="{part}"' in page
