"""Editors correct what the rules have read as a figure."""

import pytest
from django.test import Client

from statements.management.commands.create_editor import make_editors
from statements.models import Figure
from tests.admin.forms import change_page, form_of
from tests.factories import EditorFactory, FigureFactory

pytestmark = pytest.mark.django_db(transaction=True)  # the index learns of a change after its commit

REASON = {"reason": "It reads otherwise."}


def test_a_corrected_figure_is_on_the_public_pages_and_in_the_history_at_once(signed_in: Client) -> None:
    statement = FigureFactory().statement
    values = {"figures-0-low": 400, "figures-0-high": "", "figures-0-includes_bound": "false"}

    signed_in.post(change_page(statement), form_of(statement, **values, **REASON))

    claims = signed_in.get("/numbers/?of=name").content.decode()
    assert "more than 400" in claims
    assert "corrected by an editor" in claims
    history = signed_in.get(f"{statement.get_absolute_url()}versions/").content.decode()
    assert "“339 names”: 339 name" in history
    assert "“339 names”: more than 400 name" in history


def test_a_figure_that_is_none_is_claimed_nowhere_and_can_be_brought_back(signed_in: Client) -> None:
    statement = FigureFactory().statement

    signed_in.post(change_page(statement), form_of(statement, **{"figures-0-refused": "on"}, **REASON))

    assert signed_in.get("/numbers/?of=name").status_code == 404
    assert signed_in.get(f"/api/v1/statements/{statement.public_id}/").json()["figures"] == []
    statement.refresh_from_db()
    signed_in.post(change_page(statement), form_of(statement, **{"figures-0-refused": ""}, **REASON))
    assert signed_in.get("/numbers/?of=name").status_code == 200


def test_a_statement_of_which_a_figure_is_corrected_is_corrected(signed_in: Client) -> None:
    statement = FigureFactory(high=None).statement

    signed_in.post(change_page(statement), form_of(statement, **{"figures-0-includes_bound": "true"}, **REASON))

    statement.refresh_from_db()
    assert (statement.review, statement.version) == ("corrected", 2)
    history = signed_in.get(f"{statement.get_absolute_url()}versions/").content.decode()
    assert "“339 names”: from 339 name" in history
    assert "“339 names”: at least 339 name" in history


def test_figures_that_an_import_made_anew_meanwhile_are_not_corrected_unseen(signed_in: Client) -> None:
    figure = FigureFactory()
    sent = form_of(figure.statement, **{"figures-0-low": 300}, **REASON)
    figure.delete()
    FigureFactory(statement=figure.statement)

    page = signed_in.post(change_page(figure.statement), sent).content.decode()

    assert "The statement was changed while you had this page open." in page


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"figures-0-low": 400, "reason": ""}, "why you change a figure"),
        ({"figures-0-low": "", "figures-0-high": "", **REASON}, "A figure needs a value"),
        ({"figures-0-low": 9, "figures-0-high": 8, **REASON}, "must not be less than the least"),
        ({"figures-0-counted": " ", **REASON}, "needs a unit, or what is counted"),
        ({"figures-0-includes_bound": "true", **REASON}, "open on one side"),
        ({"figures-0-low": "inf", **REASON}, "Enter a number"),
        ({"figures-0-unit": "cubit", **REASON}, "Select a valid choice"),
    ],
)
def test_a_correction_that_makes_no_figure_is_refused(signed_in: Client, values: dict[str, object], told: str) -> None:
    statement = FigureFactory().statement

    page = signed_in.post(change_page(statement), form_of(statement, **values)).content.decode()

    assert told in page
    assert Figure.objects.get().low == 339
    assert not statement.revisions.exists()


def test_who_may_change_statements_may_correct_their_figures(client: Client) -> None:
    statement, user = FigureFactory().statement, EditorFactory(username="maria", is_superuser=False)
    user.groups.add(make_editors())
    client.force_login(user)

    client.post(change_page(statement), form_of(statement, **{"figures-0-low": 300}, **REASON))

    assert Figure.objects.get().low == 300


def test_where_a_figure_stands_is_no_matter_of_opinion(signed_in: Client) -> None:
    figure = FigureFactory()
    moved = {"figures-0-start": 0, "figures-0-end": 3, "figures-0-low": 5, "figures-0-high": 5}

    signed_in.post(change_page(figure.statement), form_of(figure.statement, **moved, **REASON))

    after = Figure.objects.get()
    assert (after.start, after.end, after.low) == (figure.start, figure.end, 5)
