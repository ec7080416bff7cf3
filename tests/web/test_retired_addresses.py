import pytest
from django.test import Client

from statements.models import RetiredAddress, Statement
from tests.factories import (
    BriefingFactory,
    OutletFactory,
    RetiredAddressFactory,
    RevisionFactory,
    SpeakerFactory,
    StatementFactory,
    TopicFactory,
)
from tests.web.reading import sentence_of

pytestmark = pytest.mark.django_db

FACTORIES = {"speaker": SpeakerFactory, "briefing": BriefingFactory, "outlet": OutletFactory, "topic": TopicFactory}


@pytest.mark.parametrize("kind", FACTORIES)
def test_a_renamed_page_leads_to_its_new_address(client: Client, kind: str) -> None:
    FACTORIES[kind](slug="new-name")
    RetiredAddressFactory(kind=kind, old="old-name", successor="new-name")

    response = client.get(f"/{kind}s/old-name/", follow=True)

    assert response.redirect_chain == [(f"/{kind}s/new-name/", 301)]
    assert response.status_code == 200


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/statements/ABCDE-12345/cite.txt?style=mla", "/statements/abcde12345/cite.txt?style=mla"),
        ("/statements/OIL0000001/versions/?first=1&last=2", "/statements/0110000001/versions/?first=1&last=2"),
        ("/statements/ABCDE12345/embed/?theme=dark", "/statements/abcde12345/embed/?theme=dark"),
        ("/statements/ABCDE12345/annotation.json?x=1", "/statements/abcde12345/annotation.json?x=1"),
        ("/statements/ABCDE12345/card.png?v=3", "/statements/abcde12345/card.png?v=3"),
        ("/s/ABCDE12345?version=2", "/statements/abcde12345/?version=2"),
        ("/s/ABCDE12345/?highlight=a", "/statements/abcde12345/?highlight=a"),
        ("/briefings/old-name/cite.txt?style=mla", "/briefings/new-name/cite.txt?style=mla"),
        ("/briefings/old-name/statements.csv?bom=no", "/briefings/new-name/statements.csv?bom=no"),
        ("/topics/old-name/numbers/?of=USD&page=4", "/topics/new-name/numbers/?of=USD"),
        ("/topics/old-name/numbers.csv?of=USD", "/topics/new-name/numbers.csv?of=USD"),
        ("/feeds/topics/old-name.atom?page=2", "/feeds/topics/new-name.atom"),
        ("/statements/0000000001/cite.txt?style=mla", "/statements/new-name/cite.txt?style=mla"),
        ("/statements/0000000001/versions/?first=1&last=2", "/statements/new-name/versions/"),
    ],
)
def test_what_was_asked_of_an_old_address_is_asked_of_the_new_one(client: Client, old: str, new: str) -> None:
    for kind in ("briefing", "topic"):
        RetiredAddressFactory(kind=kind, old="old-name", successor="new-name")
    RetiredAddressFactory(kind="statement", old="0000000001", successor="new-name")

    response = client.get(old)

    assert (response.status_code, response.headers["Location"]) == (301, new)


@pytest.mark.parametrize("kind", FACTORIES)
def test_an_address_that_never_stood_is_not_found(client: Client, kind: str) -> None:
    assert client.get(f"/{kind}s/never-there/").status_code == 404


@pytest.mark.parametrize("kind", FACTORIES)
def test_an_address_that_is_gone_says_why(client: Client, kind: str) -> None:
    RetiredAddressFactory(kind=kind, old="old-name", successor="", reason="Entered twice by mistake.")

    response = client.get(f"/{kind}s/old-name/")

    assert response.status_code == 410
    assert "Entered twice by mistake." in response.content.decode()


def test_a_merged_statement_leads_to_its_successor(client: Client) -> None:
    successor = StatementFactory()
    merged = StatementFactory(review=Statement.Review.WITHDRAWN, retirement="The same words twice.")
    RetiredAddress.objects.filter(old=merged.public_id).update(successor=successor.public_id)

    response = client.get(merged.get_absolute_url())

    assert (response.status_code, response.headers["Location"]) == (
        301,
        f"{successor.get_absolute_url()}?merged={merged.public_id}",
    )


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("version=2&highlight=talks+go+on", "&cited=2&highlight=talks+go+on"),
        ("version=2", "&cited=2"),
        ("highlight=%D0%AF%26x", "&highlight=%D0%AF%26x"),
        ("version=two&other=x", ""),
    ],
)
def test_a_merged_statement_takes_along_what_its_link_cites(client: Client, asked: str, led: str) -> None:
    successor = StatementFactory()
    RetiredAddressFactory(kind="statement", old="0000000001", successor=successor.public_id)

    response = client.get(f"/statements/0000000001/?{asked}")

    assert response.headers["Location"] == f"{successor.get_absolute_url()}?merged=0000000001{led}"


def test_the_frame_of_a_merged_statement_is_that_of_its_successor(client: Client) -> None:
    successor = StatementFactory()
    RetiredAddressFactory(kind="statement", old="0000000001", successor=successor.public_id)

    response = client.get("/statements/0000000001/embed/?version=2")

    assert response.headers["Location"] == f"{successor.get_absolute_url()}embed/"


def test_a_withdrawn_statement_says_when_and_why_and_keeps_its_words_to_itself(client: Client) -> None:
    statement = StatementFactory(words="Never said.", withdrawn=True, retirement="Attributed to the wrong speaker.")
    RetiredAddress.objects.update(retired_at="2026-03-01T12:00:00Z")

    response = client.get(statement.get_absolute_url())
    page = sentence_of(response.content.decode())

    assert response.status_code == 410
    assert "Withdrawn on 1 March 2026. The reason: Attributed to the wrong speaker." in page
    assert "Never said" not in page


def test_a_withdrawal_without_a_retired_address_gives_the_reason_from_its_history(client: Client) -> None:
    statement = StatementFactory(withdrawn=True)
    RetiredAddress.objects.all().delete()
    RevisionFactory(statement=statement, reason="No longer found.")

    response = client.get(statement.get_absolute_url())

    assert response.status_code == 410
    assert "No longer found." in response.content.decode()


def test_the_reason_is_escaped(client: Client) -> None:
    statement = StatementFactory(withdrawn=True, retirement="<script>alert(1)</script>")

    assert "<script>alert" not in client.get(statement.get_absolute_url()).content.decode()
