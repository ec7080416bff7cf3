"""Who may come in, and what they may do there."""

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client

from statements.models import Statement
from tests.admin.forms import LIST, change_page, form_of
from tests.factories import (
    SpeakerNameFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)  # the index learns of a change after its commit


def test_a_visitor_is_asked_to_sign_in(client: Client) -> None:
    assert "/admin/login/" in client.get(LIST)["Location"]


def test_a_login_that_was_to_lead_to_another_site_leads_to_the_admin(client: Client, editor: User) -> None:
    editor.set_password("a long walk by the river")
    editor.save()
    typed = {"username": editor.username, "password": "a long walk by the river"}

    response = client.post("/admin/login/?next=//evil.example/", {**typed, "next": "//evil.example/"})

    assert response["Location"] == "/admin/"


def test_an_editor_made_by_the_command_can_work_but_not_make_accounts(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARCHIVE_EDITOR_PASSWORD", "a long walk by the river")
    call_command("create_editor", "anna")
    statement = StatementFactory(kind="direct")

    assert client.login(username="anna", password="a long walk by the river")
    client.post(change_page(statement), form_of(statement, kind="mixed", reason="Half quoted."))

    assert Statement.objects.get().kind == "mixed"
    assert client.get("/admin/auth/user/").status_code == 403


def test_an_editor_can_take_a_wrong_spelling_away(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARCHIVE_EDITOR_PASSWORD", "a long walk by the river")
    call_command("create_editor", "anna")
    client.login(username="anna", password="a long walk by the river")
    wrong = SpeakerNameFactory(name="Albrecht Chorew")
    speaker = wrong.speaker
    names = {"names-TOTAL_FORMS": 1, "names-INITIAL_FORMS": 1, "names-0-id": wrong.pk, "names-0-DELETE": "on"}
    form = {"slug": speaker.slug, "name": speaker.name, "kind": "person", "wikidata": "", "note": ""}
    row = {"names-0-name": wrong.name, "names-0-speaker": speaker.pk, "offices-TOTAL_FORMS": 0}

    client.post(f"/admin/statements/speaker/{speaker.pk}/change/", {**form, **names, **row, "offices-INITIAL_FORMS": 0})

    assert [name.name for name in speaker.names.all()] == [speaker.name]


@pytest.mark.parametrize(("password", "problem"), [("short", "too short"), ("password", "too common")])
def test_a_weak_password_makes_no_editor(monkeypatch: pytest.MonkeyPatch, password: str, problem: str) -> None:
    monkeypatch.setenv("ARCHIVE_EDITOR_PASSWORD", password)

    with pytest.raises(CommandError, match=problem):
        call_command("create_editor", "anna")

    assert not User.objects.exists()


def test_a_second_editor_of_the_same_name_is_refused(editor: User) -> None:
    with pytest.raises(CommandError, match="already"):
        call_command("create_editor", editor.username)
