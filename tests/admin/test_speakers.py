"""Editors decide who spoke, and who is one person."""

import re
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client

from statements.models import RetiredAddress, Speaker, Statement
from tests.admin.forms import LIST, change_page, form_of
from tests.factories import OfficeFactory, SpeakerCandidateFactory, SpeakerFactory, StatementFactory

SPEAKERS = "/admin/statements/speaker/"

pytestmark = pytest.mark.django_db(transaction=True)  # the index learns of a change after its commit


@pytest.fixture
def undecided() -> Statement:
    """A statement that may be Ann Smith's or Bob Smith's."""
    statement: Statement = StatementFactory(speaker=None, words="Talks will go on.")
    for slug in ("ann-smith", "bob-smith"):
        SpeakerCandidateFactory(statement=statement, speaker=SpeakerFactory(slug=slug))
    return statement


def test_editors_list_the_statements_whose_speaker_is_to_be_decided(signed_in: Client, undecided: Statement) -> None:
    gone = StatementFactory(words="Trade will grow.", withdrawn=True, speaker=None)
    SpeakerCandidateFactory(statement=gone, speaker=SpeakerFactory(slug="ann-smith"))
    StatementFactory(words="Trade will fall.")

    page = signed_in.get(LIST, {"undecided": "1"}).content.decode()

    assert "Talks will go on." in page
    assert "Trade will" not in page


def test_a_statement_shows_whom_it_may_be_of_with_their_offices(signed_in: Client, undecided: Statement) -> None:
    OfficeFactory(speaker=SpeakerFactory(slug="ann-smith"), title="Envoy", represents="Canada")

    page = signed_in.get(change_page(undecided)).content.decode()

    assert "Ann Smith</button> Envoy, Canada" in page
    assert "Bob Smith</button>" in page


def test_namesakes_without_an_office_can_be_told_apart(signed_in: Client) -> None:
    statement = StatementFactory(speaker=None, words="Talks will go on.")
    for slug in ("john-smythe", "john-smythe-2"):
        SpeakerCandidateFactory(statement=statement, speaker=SpeakerFactory(slug=slug, name="John Smythe"))
    StatementFactory(speaker=SpeakerFactory(slug="john-smythe-2"), words="Trade will grow.")

    page = signed_in.get(change_page(statement)).content.decode()

    assert "John Smythe</button> (john-smythe, 0 statements)" in page
    assert "John Smythe</button> (john-smythe-2, 1 statement)" in page


def test_one_click_decides_whose_a_statement_is(signed_in: Client, undecided: Statement, editor: User) -> None:
    ann = SpeakerFactory(slug="ann-smith")

    signed_in.post(change_page(undecided), form_of(undecided, candidate=ann.pk))

    undecided.refresh_from_db()
    assert (undecided.speaker, undecided.locked_fields) == (ann, ["speaker"])
    assert undecided.speaker_candidates.count() == 0
    assert undecided.revisions.get().changed_by == editor


def test_only_a_candidate_can_be_chosen_by_a_click(signed_in: Client, undecided: Statement) -> None:
    other = SpeakerFactory(slug="somebody-else")

    signed_in.post(change_page(undecided), form_of(undecided, candidate=other.pk))

    assert Statement.objects.get(pk=undecided.pk).speaker is None


def test_the_speaker_of_many_statements_is_set_at_once(signed_in: Client) -> None:
    statements, lavrov = StatementFactory.create_batch(2, speaker=None), SpeakerFactory(slug="sergey-lavrov")
    chosen = {"action": "set_speaker_of_chosen", "_selected_action": [row.pk for row in statements]}

    asked = signed_in.post(LIST, chosen).content.decode()
    signed_in.post(LIST, {**chosen, "apply": "1", "speaker": lavrov.pk, "reason": "The recording shows him."})

    assert "No import changes the speaker" in asked
    assert {row.speaker for row in Statement.objects.all()} == {lavrov}
    assert lavrov.name in signed_in.get(statements[0].get_absolute_url()).content.decode()


def test_a_speaker_who_would_relay_their_own_words_changes_none_of_many(signed_in: Client) -> None:
    lavrov = SpeakerFactory(slug="sergey-lavrov")
    statements = [StatementFactory(speaker=None), StatementFactory(speaker=None, relayed_from=lavrov)]
    chosen = {"action": "set_speaker_of_chosen", "_selected_action": [row.pk for row in statements]}
    form = {**chosen, "apply": "1", "speaker": lavrov.pk, "reason": "The recording shows him."}

    page = signed_in.post(LIST, form, follow=True).content.decode()

    assert "would relay their own words" in page
    assert {row.speaker for row in Statement.objects.all()} == {None}


def test_two_speakers_are_merged_after_a_warning(signed_in: Client) -> None:
    kept, gone = SpeakerFactory(slug="sergey-lavrov"), SpeakerFactory(slug="serge-lavroff")
    statement = StatementFactory(speaker=gone)
    chosen = {"action": "merge_chosen", "_selected_action": [kept.pk, gone.pk]}

    asked = signed_in.post(SPEAKERS, chosen).content.decode()
    signed_in.post(SPEAKERS, {**chosen, "apply": "1", "kept": kept.pk, "reason": "One person."})

    assert "This cannot be undone" in asked
    assert Statement.objects.get(pk=statement.pk).speaker == kept
    assert RetiredAddress.objects.get(old="serge-lavroff").successor == "sergey-lavrov"
    assert signed_in.get("/speakers/serge-lavroff/").status_code == 301
    assert statement.public_id in signed_in.get("/statements/", {"speaker": "sergey-lavrov"}).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_only_two_are_merged_at_once(signed_in: Client, count: int) -> None:
    rows = [SpeakerFactory(slug=f"speaker-{number}").pk for number in range(count)]

    page = signed_in.post(SPEAKERS, {"action": "merge_chosen", "_selected_action": rows}, follow=True)

    assert "Choose two speakers to merge." in page.content.decode()
    assert Speaker.objects.count() == count


def test_a_person_and_a_body_are_not_merged(signed_in: Client) -> None:
    person, body = SpeakerFactory(slug="ann-smith"), SpeakerFactory(slug="kremlin", kind="body")
    form = {"_selected_action": [person.pk, body.pk], "apply": "1", "kept": person.pk, "reason": "One."}

    page = signed_in.post(SPEAKERS, {"action": "merge_chosen", **form}, follow=True).content.decode()

    assert "A person and a body cannot be one speaker. Nothing was changed." in page


def test_a_merge_without_a_reason_is_asked_again(signed_in: Client) -> None:
    kept, gone = SpeakerFactory(slug="sergey-lavrov"), SpeakerFactory(slug="serge-lavroff")
    form = {"_selected_action": [kept.pk, gone.pk], "apply": "1", "kept": kept.pk, "reason": ""}

    page = signed_in.post(SPEAKERS, {"action": "merge_chosen", **form}).content.decode()

    assert "This field is required" in page
    assert Speaker.objects.count() == 2


def test_the_list_of_speakers_tells_namesakes_apart_by_office(signed_in: Client) -> None:
    OfficeFactory(speaker=SpeakerFactory(slug="ann-smith"), title="Envoy", represents="Canada")

    assert "Envoy, Canada" in signed_in.get(SPEAKERS).content.decode()


def test_a_speaker_with_very_many_statements_is_merged_by_a_command(
    signed_in: Client, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("statements.admin.speaker_actions.MOST", 1)
    kept, gone = SpeakerFactory(slug="sergey-lavrov"), SpeakerFactory(slug="serge-lavroff")
    StatementFactory.create_batch(2, speaker=gone)
    form = {"_selected_action": [kept.pk, gone.pk], "apply": "1", "kept": kept.pk, "reason": "One person."}

    page = signed_in.post(SPEAKERS, {"action": "merge_chosen", **form}, follow=True).content.decode()
    assert "2 statements" in page
    assert "manage.py merge_speakers serge-lavroff sergey-lavrov" in page
    assert Speaker.objects.count() == 2

    told = StringIO()
    who = {"reason": "One person.", "editor": editor.username}
    call_command("merge_speakers", "serge-lavroff", "sergey-lavrov", stdout=told, **who)
    assert told.getvalue() == "serge-lavroff is now sergey-lavrov. Statements changed: 2.\n"
    assert {row.speaker for row in Statement.objects.all()} == {kept}


@pytest.mark.parametrize(
    ("gone", "name", "told"),
    [
        ("nobody", "editor", "There is no speaker 'nobody'"),
        ("sergey-lavrov", "editor", "Choose two speakers. Nothing was changed."),
        ("sergey-lavrov", "nobody", "create_editor nobody"),
    ],
)
def test_a_merge_by_command_says_what_is_wrong(editor: User, gone: str, name: str, told: str) -> None:
    SpeakerFactory(slug="sergey-lavrov")
    name = editor.username if name == "editor" else name

    with pytest.raises(CommandError, match=re.escape(told)):
        call_command("merge_speakers", gone, "sergey-lavrov", reason="One person.", editor=name)
