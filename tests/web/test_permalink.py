import json

import pytest
from django.test import Client

from statements.models import Annotation, Statement
from tests.factories import (
    AnnotationFactory,
    ArticleFactory,
    EditorFactory,
    OutletFactory,
    StatementFactory,
)
from tests.web.conftest import ReadPage
from tests.web.reading import blockquotes, part_of, sentence_of, words_of

pytestmark = pytest.mark.django_db


def section(page: str, name: str) -> str:
    return part_of(page, f'aria-labelledby="{name}"', "</section>")


def test_the_words_come_first(read_page: ReadPage) -> None:
    statement = StatementFactory(words="Talks will go on.")

    assert blockquotes(read_page(statement.get_absolute_url()))[0] == "The envoy said: “Talks will go on.”"


def test_the_words_stand_in_their_paragraph_with_its_neighbours(read_page: ReadPage) -> None:
    source = section(read_page(StatementFactory().get_absolute_url()), "source")

    assert "met the press on Tuesday." in words_of(source)
    assert "The briefing ended after an hour." in words_of(source)
    assert "<mark>Talks will go on.</mark>" in source


def test_it_leads_to_its_place_in_the_article_and_at_the_outlet(read_page: ReadPage) -> None:
    statement = StatementFactory(article__url="https://example.org/a")

    page = read_page(statement.get_absolute_url())

    assert f'href="/articles/{statement.article_id}/#statement-{statement.public_id}"' in page
    assert 'href="https://example.org/a#:~:text=%E2%80%9CTalks%20will%20go%20on.%E2%80%9D"' in page


def test_it_says_how_it_was_found(read_page: ReadPage) -> None:
    statement = StatementFactory(kind="indirect", words="talks with NATO will go on", topics=["nato"])
    start = statement.article.text.index("NATO")
    statement.topic_links.update(evidence=[[start, start + 4]])

    found = sentence_of(section(read_page(statement.get_absolute_url()), "found"))

    assert "with the reporting words “said”; the speaker is printed as “The envoy”. Rule said-that." in found
    assert "Topic NATO: from the words “NATO”." in found
    assert "no editor has checked it yet" in found


def test_a_topic_from_the_heading_or_from_an_editor_says_so(read_page: ReadPage) -> None:
    statement = StatementFactory(topics=["nato", "drones"])
    statement.topic_links.filter(topic__slug="drones").update(origin="editor")
    statement.topic_links.filter(topic__slug="nato").update(evidence=[[0, 5]], from_heading=True)

    found = sentence_of(section(read_page(statement.get_absolute_url()), "found"))

    assert "Topic Drones: chosen by an editor." in found
    assert "Topic NATO: from the words “Envoy” in the heading of the section." in found


@pytest.mark.parametrize("style", ["APA", "Chicago", "MLA"])
def test_a_citation_to_copy_names_the_outlet_and_the_address(read_page: ReadPage, style: str) -> None:
    statement = StatementFactory()

    citation = part_of(
        section(read_page(statement.get_absolute_url()), "cite"), f'id="citation-{style.lower()}"', "</dd>"
    )

    assert "as reported by PTV Network" in citation
    assert f"http://testserver{statement.get_absolute_url()}" in citation


def test_citations_can_be_taken_away_for_reference_managers(read_page: ReadPage) -> None:
    page = read_page(StatementFactory(public_id="0123456789").get_absolute_url())

    for ending in ("bib", "ris", "json"):
        assert f'<a href="/statements/0123456789/cite.{ending}" download>' in page


def test_public_notes_are_printed_and_internal_ones_are_not(read_page: ReadPage) -> None:
    statement = StatementFactory()
    AnnotationFactory(statement=statement, body="The outlet <b>corrected</b> this.", is_public=True)
    AnnotationFactory(statement=statement, body="Ask Maria about this.", is_public=False)

    page = read_page(statement.get_absolute_url())

    assert "The outlet &lt;b&gt;corrected&lt;/b&gt; this." in page
    assert "Maria" not in page


def test_a_note_names_its_author_and_its_day(read_page: ReadPage) -> None:
    author = EditorFactory(username="maria", first_name="Maria", last_name="Rossi")
    note = AnnotationFactory(author=author)
    Annotation.objects.update(created_at="2026-03-01T12:00:00Z", changed_at="2026-03-04T12:00:00Z")

    notes = section(read_page(note.statement.get_absolute_url()), "notes")

    assert "Maria Rossi, 1 March 2026, changed 4 March 2026" in words_of(notes)


def test_one_can_walk_through_the_article(read_page: ReadPage) -> None:
    article = ArticleFactory(text="He said one thing.\nHe said two things.\nHe said three things.\n")
    first, second, third = (
        StatementFactory(kind="indirect", article=article, words=words, source_words="")
        for words in ("one thing", "two things", "three things")
    )

    page = read_page(second.get_absolute_url())

    assert f'<a href="{first.get_absolute_url()}" rel="prev">' in page
    assert f'<a href="{third.get_absolute_url()}" rel="next">' in page


def test_withdrawn_neighbours_are_stepped_over(read_page: ReadPage) -> None:
    article = ArticleFactory(text="He said one thing.\nHe said two things.\n")
    first = StatementFactory(kind="indirect", article=article, words="one thing", source_words="")
    StatementFactory(kind="indirect", article=article, words="two things", source_words="", withdrawn=True)

    assert 'rel="next"' not in read_page(first.get_absolute_url())


def test_other_outlets_on_the_same_briefing_are_shown(read_page: ReadPage) -> None:
    statement = StatementFactory(topics=["nato"])
    StatementFactory(words="NATO is a danger.", article__outlet=OutletFactory(slug="tass"), topics=["nato"])

    others = section(read_page(statement.get_absolute_url()), "others")

    assert "NATO is a danger." in words_of(others)
    assert "Compare all 2 articles" in others


def test_the_facts_show_the_proof_of_the_date_and_the_version(read_page: ReadPage) -> None:
    facts = sentence_of(
        part_of(read_page(StatementFactory(version=2).get_absolute_url()), '<dl class="facts">', "</dl>")
    )

    assert "On 23 September 2025Evidence: “on Tuesday”" in facts
    assert "Version 2. This address will not change." in facts


def described(page: str) -> dict[str, object]:
    block: dict[str, object] = json.loads(part_of(page, '<script type="application/ld+json">', "</script>"))
    return block


def test_machines_are_not_told_a_day_that_nobody_knows(read_page: ReadPage) -> None:
    statement = StatementFactory(article__briefing__date_edtf="2025-09-23/..")

    quotation = described(read_page(statement.get_absolute_url()))

    assert "dateCreated" not in quotation
    assert quotation["temporalCoverage"] == "2025-09-23/.."


def test_words_cannot_break_out_of_the_block_for_machines(read_page: ReadPage) -> None:
    statement = StatementFactory(words="</script><script>alert(1)</script> & more")

    page = read_page(statement.get_absolute_url())

    assert "</script><script>alert" not in page
    assert "</script><script>alert(1)</script> & more" in str(described(page)["text"])


def test_the_page_names_its_own_address_for_links_and_previews(read_page: ReadPage) -> None:
    statement = StatementFactory()
    url = f"http://testserver{statement.get_absolute_url()}"

    page = read_page(statement.get_absolute_url())

    assert f'<link rel="canonical" href="{url}">' in page
    assert f'<meta property="og:url" content="{url}">' in page
    assert '<meta property="og:title" content="“Talks will go on.” — Albert Khorev">' in page


def test_the_titles_of_reported_speech_say_how_it_was_said(read_page: ReadPage) -> None:
    text = "He also rejected claims that children had been abducted.\n"
    words = "claims that children had been abducted"
    statement = StatementFactory(kind="indirect", article__text=text, words=words, cue_words="also rejected")

    page = read_page(statement.get_absolute_url())

    assert f"<title>{text.strip()} — Albert Khorev" in page
    assert f'<meta property="og:title" content="{text.strip()} — Albert Khorev">' in page
    assert f'type="application/json+oembed" title="{text.strip()}"' in page


@pytest.mark.parametrize("typed", ["01abcdefgh", "O1ABCDEFGH", "oi-abc-defgh", "01abcdefgh/"])
def test_the_short_form_leads_to_the_permalink_however_it_is_typed(client: Client, typed: str) -> None:
    StatementFactory(public_id="01abcdefgh")

    response = client.get(f"/s/{typed}", follow=True)

    assert response.status_code == 200
    assert response.redirect_chain == [("/statements/01abcdefgh/", 301)]


@pytest.mark.parametrize("page", ["/s/O1ABCDEFGH", "/statements/O1-ABCDEFGH/", "/s/01abcdefgh"])
def test_an_address_typed_otherwise_keeps_the_version_and_the_words_that_it_cites(client: Client, page: str) -> None:
    StatementFactory(public_id="01abcdefgh")

    response = client.get(f"{page}?version=1&highlight=will+go%0D%0Aon")

    assert response.headers["Location"] == "/statements/01abcdefgh/?version=1&highlight=will+go%0D%0Aon"
    assert "Talks will go on." in client.get(response.headers["Location"]).content.decode()


def test_an_id_that_never_was_is_not_found(client: Client) -> None:
    assert client.get("/statements/zzzzzzzzzz/").status_code == 404


def test_a_permalink_only_reads(client: Client) -> None:
    statement = StatementFactory()

    assert client.post(statement.get_absolute_url()).status_code == 405
    assert Statement.objects.get().version == 1
