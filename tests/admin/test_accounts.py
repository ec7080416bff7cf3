"""Who may come in, and what they may do there."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.http import HttpResponse
from django.test import Client

from archive.login_attempts import count_attempt, forget_attempts
from archive.logins import FILE
from statements.models import Statement
from tests.admin.forms import LIST, change_page, form_of
from tests.factories import (
    EditorFactory,
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


def sign_in(password: str, name: str = "anna", address: str = "192.0.2.1") -> HttpResponse:
    typed = {"username": name, "password": password}
    return Client(REMOTE_ADDR=address).post("/admin/login/", typed)  # type: ignore[return-value]


@pytest.fixture
def anna() -> User:
    """An editor of whom no wrong password was tried yet."""
    (settings.STATE_DIR / FILE).unlink(missing_ok=True)
    user: User = EditorFactory(username="anna")
    user.set_password("a long walk by the river")
    user.save()
    return user


def test_after_ten_wrong_passwords_even_the_right_one_must_wait(anna: User) -> None:
    assert {sign_in("a guess").status_code for _ in range(10)} == {200}

    refused = sign_in("a long walk by the river")

    assert refused.status_code == 429
    assert 0 < int(refused["Retry-After"]) <= 15 * 60 + 1
    assert "Too many wrong passwords" in refused.content.decode()


def test_another_spelling_of_a_name_gives_no_further_tries(anna: User) -> None:
    tried = [sign_in("a guess", name).status_code for name in ["anna", "ANNA", " anna ", "\uff41nna"] * 3]

    assert tried == [200] * 10 + [429] * 2


def test_other_addresses_and_other_names_are_not_refused(anna: User) -> None:
    for _ in range(11):
        sign_in("a guess")

    assert sign_in("a guess", name="boris").status_code == 200
    assert sign_in("a long walk by the river", address="192.0.2.2").status_code == 302


def test_who_knows_the_password_starts_anew(anna: User) -> None:
    for password in [*["a guess"] * 9, "a long walk by the river", *["a guess"] * 9]:
        sign_in(password)

    assert sign_in("a long walk by the river").status_code == 302


def test_tries_count_for_a_quarter_of_an_hour(tmp_path: Path) -> None:
    file = tmp_path / "tries.sqlite3"
    assert {count_attempt("anna", file, now=second) for second in range(10)} == {0}

    assert count_attempt("anna", file, now=10) == 891
    assert count_attempt("anna", file, now=10 + 891) == 0


def test_a_count_that_cannot_be_kept_refuses_nobody(tmp_path: Path) -> None:
    assert count_attempt("anna", tmp_path / "no" / "folder") == 0
    forget_attempts("anna", tmp_path / "no" / "folder")
