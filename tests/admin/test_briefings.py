"""Briefings in the admin: editors find those whose date is in doubt, and decide."""

import pytest
from django.test import Client

from statements.models import Briefing
from tests.factories import BriefingFactory

LIST = "/admin/statements/briefing/"
DOUBT = "Its dateline names 23 September 2025, a Tuesday, but it says “on Wednesday”."

pytestmark = pytest.mark.django_db(transaction=True)  # the index learns of a change after its commit


def form_of(briefing: Briefing, **changes: object) -> dict[str, object]:
    shown = ["slug", "title", "kind", "place", "date_edtf", "date_doubt"]
    fields = {name: getattr(briefing, name) for name in shown}
    evidence = "\n".join(" ".join(phrase.split()) for phrase in briefing.date_evidence)
    return {**fields, "date_evidence": evidence, **changes}


def change(signed_in: Client, briefing: Briefing, **changes: object) -> Briefing:
    answer = signed_in.post(f"{LIST}{briefing.pk}/change/", form_of(briefing, **changes))
    assert answer.status_code == 302
    briefing.refresh_from_db()
    return briefing


@pytest.mark.parametrize(("chosen", "shown"), [("yes", "In Cairo"), ("no", "In Geneva")])
def test_editors_list_the_briefings_whose_date_is_in_doubt(chosen: str, shown: str, signed_in: Client) -> None:
    BriefingFactory(slug="cairo", title="In Cairo", date_doubt=DOUBT)
    BriefingFactory(slug="geneva", title="In Geneva")

    page = signed_in.get(LIST, {"doubt": chosen}).content.decode()

    assert [title for title in ("In Cairo", "In Geneva") if f">{title}</a>" in page] == [shown]


def test_a_cleared_doubt_is_the_editors_decision(signed_in: Client) -> None:
    briefing = change(signed_in, BriefingFactory(date_doubt=DOUBT), date_doubt="")

    assert briefing.date_doubt == ""
    assert briefing.locked_fields == ["date_doubt"]


def test_imports_keep_off_the_proof_of_a_date_that_an_editor_set(signed_in: Client) -> None:
    briefing = change(signed_in, BriefingFactory(date_doubt=DOUBT), date_edtf="2025-09-24")

    assert briefing.locked_fields == ["date_doubt", "date_edtf", "date_evidence"]
    assert str(briefing.latest) == "2025-09-24"


def test_editors_write_the_proof_of_a_date_one_phrase_a_line(signed_in: Client) -> None:
    typed = "on  Tuesday\r\n\r\n [told by the ministry] \r\n"
    briefing = change(signed_in, BriefingFactory(date_evidence=[]), date_evidence=typed)

    assert briefing.date_evidence == ["on Tuesday", "[told by the ministry]"]
    assert briefing.locked_fields == ["date_evidence"]
    assert (
        "on Tuesday\n[told by the ministry]</textarea>"
        in signed_in.get(f"{LIST}{briefing.pk}/change/").content.decode()
    )


def test_a_proof_that_nobody_touched_stays_as_printed(signed_in: Client) -> None:
    briefing = change(signed_in, BriefingFactory(date_evidence=["on\nTuesday"]), place="Cairo")

    assert briefing.date_evidence == ["on\nTuesday"]
    assert briefing.locked_fields == ["place"]
