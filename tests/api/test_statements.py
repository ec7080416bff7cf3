"""Statements as programs read them: one by one, and to the last."""

import pytest
from django.test import Client

from statements.exports.columns import make_record
from statements.models import Statement
from statements.models.proof import GAP, hash_text
from statements.search import rebuild
from tests.api.conftest import Ask
from tests.factories import (
    BriefingFactory,
    OfficeFactory,
    RetiredAddressFactory,
    RevisionFactory,
    SpeakerFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db

DATES = ["2025-09-23", "2024", "", "2023-05/..", "../2022-01", ""]


def read_all(ask: Ask, address: str, **parameters: str) -> list[str]:
    """Follow `next` to the end and return the ids in order."""
    part = ask(address, **parameters)
    found = list(part["results"])
    while part["next"]:
        part = ask(part["next"])
        found += part["results"]
    return [row["id"] for row in found]


def test_spans_cut_the_words_out_of_the_article_of_the_same_api(ask: Ask) -> None:
    made = StatementFactory(kind="mixed")

    statement = ask(f"statements/{made.public_id}/")
    article = ask(statement["article"]["api_url"])

    words = GAP.join(article["text"][start:end] for start, end in statement["content_spans"])
    assert words == statement["words"]
    assert hash_text(words) == statement["words_sha256"]
    assert hash_text(article["text"]) == article["sha256"] == statement["article"]["sha256"]


def test_what_a_download_has_too_is_the_same_there(ask: Ask) -> None:
    made = StatementFactory(topics=["nato"], relayed_from=SpeakerFactory(slug="maria-zakharova"))

    shown = ask(f"statements/{made.public_id}/")
    record = make_record(Statement.objects.for_cards().get(), site="http://testserver")

    shared = record.keys() & shown.keys() - {"speaker", "relayed_from", "topics", "outlet", "briefing", "changed_at"}
    assert {name: shown[name] for name in shared} == {name: record[name] for name in shared}
    assert len(shared) > 20


def test_the_speaker_has_the_office_of_that_day(ask: Ask) -> None:
    speaker = SpeakerFactory()
    OfficeFactory(speaker=speaker, title="Ambassador", since="2025-01-01")
    OfficeFactory(speaker=speaker, title="Counsellor", until="2024-12-31")
    StatementFactory(public_id="then000000", speaker=speaker, article__briefing__date_edtf="2024-05-02")

    assert ask("statements/then000000/")["speaker"]["office"]["title"] == "Counsellor"


def test_a_speaker_who_is_not_known_is_null(ask: Ask) -> None:
    StatementFactory(public_id="nobody0000", speaker=None)

    assert ask("statements/nobody0000/")["speaker"] is None


def test_a_speaker_named_far_from_the_words_is_told(
    ask: Ask,
) -> None:
    made = StatementFactory(article__text="The envoy came.\nHe said: “No.”\n", words="No.", source=[[0, 9]])

    assert ask(f"statements/{made.public_id}/")["speaker_as_printed"] == "The envoy"


@pytest.mark.parametrize("sort", ["newest", "oldest"])
@pytest.mark.parametrize("with_index", [True, False])
def test_a_list_is_read_to_its_end_in_the_same_order_with_and_without_the_index(
    ask: Ask, sort: str, with_index: bool
) -> None:
    for number, date in enumerate(DATES * 2):
        StatementFactory(article__briefing=BriefingFactory(slug=f"briefing-{number % 6}", date_edtf=date))
    if with_index:
        rebuild()

    once = [row["id"] for row in ask("statements/", sort=sort, limit="100")["results"]]

    assert (
        read_all(ask, "statements/", sort=sort, limit="1") == once == read_all(ask, "statements/", sort=sort, limit="5")
    )
    assert len(set(once)) == 12


def test_a_statement_that_is_added_meanwhile_shifts_nothing(ask: Ask) -> None:
    StatementFactory.create_batch(4)
    rebuild()
    first = ask("statements/", limit="2")
    StatementFactory.create_batch(3)
    rebuild()

    second = ask(first["next"])

    assert [row["id"] for row in [*first["results"], *second["results"]]] == [
        f"{statement.public_id}" for statement in Statement.objects.order_by("-pk")[3:]
    ]


def test_a_withdrawn_statement_that_the_index_still_has_is_left_out_and_the_list_goes_on(ask: Ask) -> None:
    made = StatementFactory.create_batch(4)
    rebuild()
    Statement.objects.filter(pk__in=[made[3].pk, made[2].pk]).update(review="withdrawn")

    assert read_all(ask, "statements/", limit="2") == [made[1].public_id, made[0].public_id]


def test_the_link_header_names_what_follows(client: Client) -> None:
    StatementFactory.create_batch(2)

    response = client.get("/api/v1/statements/?limit=1")

    assert response["Link"] == f'<{response.json()["next"]}>; rel="next"'


def test_only_the_fields_asked_for_are_sent(ask: Ask) -> None:
    made = StatementFactory()

    assert ask(f"statements/{made.public_id}/", fields="id,words") == {
        "id": made.public_id,
        "words": "“Talks will go on.”",
    }


def test_a_withdrawn_statement_says_when_and_why(ask: Ask) -> None:
    made = StatementFactory(withdrawn=True)

    problem = ask(f"statements/{made.public_id}/", status=410)

    assert (problem["title"], problem["detail"]) == ("Gone", "Attributed to the wrong speaker.")
    assert problem["gone_at"]


def test_a_statement_withdrawn_without_a_retired_address_gives_the_reason_of_its_last_revision(ask: Ask) -> None:
    made = StatementFactory()
    Statement.objects.filter(pk=made.pk).update(review="withdrawn")
    RevisionFactory(statement=made, reason="Not said there.")

    assert ask(f"statements/{made.public_id}/", status=410)["detail"] == "Not said there."


def test_a_merged_statement_leads_to_its_successor_with_the_same_question(client: Client) -> None:
    RetiredAddressFactory(kind="statement", old="old0000000", successor="new0000000")

    response = client.get("/api/v1/statements/old0000000/?fields=id")

    assert response.status_code == 301
    assert response["Location"] == "http://testserver/api/v1/statements/new0000000/?fields=id"


def test_an_id_that_never_was_is_not_found(ask: Ask) -> None:
    assert "never was" in ask("statements/0000000000/", status=404)["detail"]


def test_words_are_not_searched_without_the_index(client: Client) -> None:
    StatementFactory()

    response = client.get("/api/v1/statements/?q=talks")

    assert (response.status_code, response["Retry-After"]) == (503, "30")


@pytest.mark.parametrize("typed", ["EAN1E8Y0B6", "ean1-e8y0-b6", "eanle8yob6"])
def test_an_id_typed_otherwise_leads_to_the_tidy_one(client: Client, typed: str) -> None:
    StatementFactory(public_id="ean1e8y0b6")

    response = client.get(f"/api/v1/statements/{typed}/?fields=id")

    assert response.status_code == 301
    assert response["Location"] == "http://testserver/api/v1/statements/ean1e8y0b6/?fields=id"


def test_an_id_of_nothing_but_hyphens_is_not_found(ask: Ask) -> None:
    assert "never was" in ask("statements/---/", status=404)["detail"]
