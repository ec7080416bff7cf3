"""All that the page of one statement shows."""

from typing import Any
from urllib.parse import urlencode, urljoin

from django.urls import reverse
from django.utils.text import Truncator

from statements.exports.citations import STYLES, cite
from statements.exports.words import VERBATIM, opening_of, words_of
from statements.models import Annotation, Article, Statement
from statements.search import mark_words
from statements.web.card_image import read_card
from statements.web.cards import make_card
from statements.web.embedding import make_frame
from statements.web.findings import explain
from statements.web.highlighting import Highlight
from statements.web.history import call
from statements.web.jsonld import describe_statement, render_jsonld
from statements.web.links import carry
from statements.web.neighbours import find_headings, find_next, find_other_times, find_previous
from statements.web.other_wordings import OtherReports, find_other_reports
from statements.web.outside import link_into
from statements.web.printings import find_also_printed
from statements.web.source_context import read_context

TITLE_LENGTH = 90  # characters of verbatim words
LONGEST_TITLE = 300  # characters of reported ones, which need their cue
MOST_ARTICLES = 24  # of other outlets, named on the page


def describe_permalink(
    statement: Statement, *, url: str, searched: str = "", highlight: Highlight | None = None
) -> dict[str, Any]:
    """Gather the page; `url` is the permalink with its host. Reads the article's text, in which all is proved.

    Words are marked for who comes from a search: `searched` is what was typed there; or by a link to some words.
    """
    article = statement.article
    also_printed = find_also_printed(statement)
    other_articles = [other for other in _other_articles(article) if other not in also_printed]
    chosen = [highlight.place] if highlight and highlight.place else []
    marks = chosen or mark_words(searched, statement.passage_text, statement.passage_start)
    card = make_card(statement, marks, searched=searched, whole=True)
    return {
        "section": "statements",
        "url": url,
        "title": _title_of(statement),
        "card": card,
        "searched": carry(searched) if marks else "",
        "paragraphs": read_context(statement, find_headings(statement), chosen),
        "highlight": highlight,
        "finding": explain(statement, statement.accepted_topics),
        "citations": [(style, label, cite(statement, style, url=url)) for style, label in STYLES.items()],
        "annotations": _annotations(statement),
        "previous": find_previous(statement),
        "following": find_next(statement),
        "also_printed": also_printed,
        "other_articles": other_articles,
        "other_reports": find_other_reports(statement) if other_articles else OtherReports(),
        "other_times": find_other_times(statement),
        "at_the_outlet": link_into(article.url, article.text[statement.content[0][0] : statement.content[0][1]]),
        "picture": urljoin(url, f"card.png?v={statement.version}"),
        "picture_says": read_card(card).description,
        "frame": make_frame(card, url=url).html,
        "oembed": f"{urljoin(url, reverse('oembed'))}?{urlencode({'url': url, 'format': 'json'})}",
        "jsonld": render_jsonld(describe_statement(statement, url=url)),
    }


def _title_of(statement: Statement) -> str:
    if statement.kind in VERBATIM:
        return Truncator(" ".join(words_of(statement).split())).chars(TITLE_LENGTH)
    return Truncator(opening_of(statement)).chars(LONGEST_TITLE)


def _annotations(statement: Statement) -> list[tuple[Annotation, str]]:
    """Return the public notes, each with what its author is called."""
    public = statement.annotations.filter(is_public=True).select_related("author")
    return [(annotation, call(annotation.author)) for annotation in public]


def _other_articles(article: Article) -> list[Article]:
    """Return the first articles of other outlets on the same briefing."""
    others = Article.objects.filter(briefing=article.briefing_id).exclude(outlet=article.outlet_id)
    return list(others.defer("text").select_related("outlet").order_by("pk")[:MOST_ARTICLES])
