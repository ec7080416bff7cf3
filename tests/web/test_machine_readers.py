"""What programs read of a statement, each held against the published vocabulary or an independent library."""

import hashlib
import json
from typing import Any

import pytest
from anchorpoint import TextPositionSelector, TextQuoteSelector
from django.test import Client
from httplink import parse_link_header
from lxml import html

from statements.models import Statement
from tests.factories import ArticleFactory, SpeakerFactory, StatementFactory
from tests.web.vocabulary import find_faults

pytestmark = pytest.mark.django_db

ARABIC = "قال المبعوث: «المحادثات ستستمر».\n"


def described(client: Client, statement: Statement) -> dict[str, Any]:
    page = html.document_fromstring(client.get(statement.get_absolute_url()).content)
    block: dict[str, Any] = json.loads(page.xpath("string(//script[@type='application/ld+json'])"))
    return block


def metas(client: Client, statement: Statement) -> dict[str, str]:
    page = html.document_fromstring(client.get(statement.get_absolute_url()).content)
    return {meta.get("property") or meta.get("name"): meta.get("content") for meta in page.xpath("//meta[@content]")}


def annotation(client: Client, statement: Statement) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"{statement.get_absolute_url()}annotation.json").json()
    return found


@pytest.mark.parametrize("kind", ["direct", "mixed", "indirect", "record"])
@pytest.mark.parametrize("date", ["2025-09-23", "2025-09", "2025-09-23/..", ""])
def test_the_description_keeps_to_the_vocabulary_of_schema_org(client: Client, kind: str, date: str) -> None:
    statement = StatementFactory(
        kind=kind,
        topics=["nato"],
        speaker__wikidata="Q42",
        relayed_from=SpeakerFactory(slug="kremlin", kind="body"),
        article__published_on="2025-09-24",
        article__briefing__date_edtf=date,
    )

    assert list(find_faults(described(client, statement))) == []


def test_a_description_that_breaks_the_vocabulary_is_found_out() -> None:
    wrong = {"@type": "Quotation", "speaker": "A", "creator": "A", "startDate": "2025-09-23", "about": [{"@type": "X"}]}

    assert len(list(find_faults(wrong))) == 5


def test_verbatim_words_are_a_quotation_of_their_speaker(client: Client) -> None:
    statement = StatementFactory()
    khorev = {"@type": "Person", "name": "Albert Khorev", "url": "http://testserver/speakers/albert-khorev/"}

    quotation = described(client, statement)

    assert quotation["@type"] == "Quotation"
    assert quotation["text"] == "“Talks will go on.”"
    assert quotation["creator"] == quotation["spokenByCharacter"] == khorev
    assert quotation["isPartOf"]["publisher"]["name"] == "PTV Network"
    assert quotation["dateCreated"] == "2025-09-23"


def test_an_official_record_is_the_speakers_own_and_attributes_nothing(client: Client) -> None:
    record = described(client, StatementFactory(kind="record"))

    assert record["@type"] == "Quotation"
    assert record["creator"]["name"] == "Albert Khorev"
    assert "spokenByCharacter" not in record


def test_reported_speech_is_never_marked_as_a_quotation(client: Client) -> None:
    statement = StatementFactory(kind="indirect")

    reported = described(client, statement)

    assert "Quotation" not in json.dumps(reported)
    assert reported["text"] == "The envoy said that talks will go on."
    assert reported["creator"]["name"] == "PTV Network"
    assert [who["name"] for who in reported["mentions"]] == ["Albert Khorev"]


def test_of_partly_verbatim_words_only_what_is_quoted_is_a_quotation(client: Client) -> None:
    article = ArticleFactory(text="He said that “talks will go on” with the “enemy” of old.\n")
    words = "“talks will go on” with the “enemy” of old"
    statement = StatementFactory(kind="mixed", article=article, words=words, source_words="He")

    reported = described(client, statement)

    assert reported["@type"] == "CreativeWork"
    assert [part["text"] for part in reported["hasPart"]] == ["“talks will go on”"]


def test_nobody_is_named_where_the_speaker_is_not_known(client: Client) -> None:
    quotation = described(client, StatementFactory(speaker=None))

    assert "creator" not in quotation
    assert "spokenByCharacter" not in quotation


def test_a_preview_has_all_that_open_graph_requires(client: Client) -> None:
    statement = StatementFactory()

    found = metas(client, statement)

    assert {"og:title", "og:type", "og:image", "og:url"} <= found.keys()
    assert found["og:image"] == f"http://testserver{statement.get_absolute_url()}card.png?v=1"
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["og:image:alt"].startswith("“Talks will go on.” — Albert Khorev")
    assert found["twitter:card"] == "summary_large_image"
    assert client.get(found["og:image"]).status_code == 200


def test_the_header_leads_programs_on(client: Client) -> None:
    statement = StatementFactory(topics=["nato"])

    links = parse_link_header(client.get(statement.get_absolute_url()).headers["Link"]).links

    targets = {
        relation: [link.target for link in links if relation in link.rel] for link in links for relation in link.rel
    }
    permalink = f"http://testserver{statement.get_absolute_url()}"
    assert targets["cite-as"] == [permalink]
    assert targets["author"] == ["http://testserver/speakers/albert-khorev/"]
    assert targets["collection"] == ["http://testserver/briefings/islamabad-2025-09-23/"]
    assert targets["type"] == ["https://schema.org/AboutPage", "https://schema.org/Quotation"]
    for target in (*targets["describedby"], *targets["item"], *targets["version-history"]):
        assert client.get(target).status_code == 200
    assert next(link["type"] for link in links if "describedby" in link.rel).endswith('anno.jsonld"')


@pytest.mark.parametrize("text", ["The envoy said: “Talks will go on.” And again: “Talks will go on.”\n", ARABIC])
def test_selectors_find_the_words_in_the_text_that_is_served(client: Client, text: str) -> None:
    words = "Talks will go on." if "Talks" in text else "«المحادثات ستستمر»"
    statement = StatementFactory(article=ArticleFactory(text=text), words=words)
    printed = text[slice(*statement.content[0])]

    target = annotation(client, statement)["target"][0]
    source = client.get(target["source"]).content.decode()
    position, quote = target["selector"]

    assert TextPositionSelector(start=position["start"], end=position["end"]).as_quote(source).exact == printed
    found = TextQuoteSelector(exact=quote["exact"], prefix=quote["prefix"], suffix=quote["suffix"]).as_position(source)
    assert [found.start, found.end] == statement.content[0]


def test_an_annotation_has_what_the_model_requires(client: Client) -> None:
    statement = StatementFactory(topics=["nato"], article__url="https://example.org/a")
    response = client.get(f"{statement.get_absolute_url()}annotation.json")

    found = response.json()

    assert response.headers["Content-Type"] == 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert found["type"] == "Annotation"
    assert found["id"] == f"http://testserver{statement.get_absolute_url()}annotation.json"
    assert [body["purpose"] for body in found["body"]] == ["linking", "identifying", "tagging"]
    assert [target["source"] for target in found["target"]] == [
        f"http://testserver/articles/{statement.article_id}.txt",
        "https://example.org/a",
    ]


def test_words_in_several_pieces_are_several_targets(client: Client) -> None:
    article = ArticleFactory(text="“Talks,” he said, “will go on.”\n", url="")
    statement = StatementFactory(article=article, words="Talks,", content=[[0, 8], [18, 31]])

    exact = [target["selector"][1]["exact"] for target in annotation(client, statement)["target"]]

    assert exact == ["“Talks,”", "“will go on.”"]


def test_no_program_is_sent_to_an_address_that_is_no_web_page(client: Client) -> None:
    statement = StatementFactory(article__url="javascript:alert(1)")

    assert "javascript:" not in json.dumps(annotation(client, statement))
    assert "javascript:" not in json.dumps(described(client, statement))


def test_the_text_of_an_article_is_served_as_it_was_kept(client: Client) -> None:
    article = ArticleFactory(text="One\r\ntwo\u2028three <b>four</b>\n")

    response = client.get(f"/articles/{article.pk}.txt")

    assert hashlib.sha256(response.content).hexdigest() == article.sha256
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    "address", ["/articles/999999.txt", f"/articles/{'9' * 40}.txt", "/statements/zzzzzzzzzz/annotation.json"]
)
def test_what_never_was_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_withdrawn_statement_has_no_annotation(client: Client) -> None:
    statement = StatementFactory(withdrawn=True)

    response = client.get(f"{statement.get_absolute_url()}annotation.json")

    assert response.status_code == 410
    assert "Talks" not in response.content.decode()
