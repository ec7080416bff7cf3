"""A statement as schema.org describes it, for machines that read pages. docs/decisions/schema-org.md says why so."""

import json
import re
from typing import Any
from urllib.parse import urljoin

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from statements.exports.dates import machine_date
from statements.exports.words import VERBATIM, standing_alone, words_of
from statements.models import Article, Briefing, Speaker, Statement, Topic
from statements.web.outside import outside_link

# A script block ends at the first "</script", whatever the JSON says; these keep it shut.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
QUOTED = re.compile(r"“[^“”]+”|«[^«»]+»|„[^„“”]+[“”]|「[^「」]+」|\"[^\"]+\"")
NOTHING: tuple[Any, ...] = ("", [], None)
LEAST = 3  # words: marks round fewer are put round names and terms


def describe_statement(statement: Statement, *, url: str) -> dict[str, Any]:
    """Describe a statement; `url` is its permalink, with its host. Free of queries for rows from `for_cards()`.

    Verbatim words are a Quotation of their speaker. Reported speech is a CreativeWork, the printed passage, whose
    wording is the outlet's; what it quotes within is a Quotation of its own.
    """
    speaker = describe_speaker(statement.speaker, url) if statement.speaker else None
    relayed = describe_speaker(statement.relayed_from, url) if statement.relayed_from else None
    verbatim = statement.kind in VERBATIM
    described = {
        "@context": "https://schema.org",
        "@type": type_of(statement),
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "identifier": statement.public_id,
        "version": statement.version,
        "dateModified": statement.changed_at.isoformat(timespec="seconds"),
        "text": standing_alone(statement),
        "inLanguage": statement.language,
        "creator": speaker if verbatim else _describe_outlet(statement.article, url),
        # To whom the containing work attributes the words; an official record is the speaker's own.
        "spokenByCharacter": speaker if statement.kind == Statement.Kind.DIRECT else None,
        "genre": "" if verbatim else "Reported speech",
        "mentions": [who for who in (None if verbatim else speaker, relayed) if who],
        "hasPart": _quoted_parts(statement, speaker),
        "about": [_describe_topic(link.topic, url) for link in statement.accepted_topics],
        "isPartOf": _describe_article(statement.article, url, is_record=statement.kind == Statement.Kind.RECORD),
        **(_describe_occasion(statement.article.briefing, url) if statement.was_said_there else {}),
    }
    return {name: _without_empty(value) for name, value in described.items() if value not in NOTHING}


def type_of(statement: Statement) -> str:
    return "Quotation" if statement.kind in VERBATIM else "CreativeWork"


def render_jsonld(described: dict[str, Any]) -> SafeString:
    """Return a data block that no foreign text can break out of."""
    text = json.dumps(described, ensure_ascii=False).translate(ESCAPES)
    # Safe: after the translation it holds no character that HTML reads.
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))


def describe_speaker(speaker: Speaker, url: str) -> dict[str, Any]:
    return {
        "@type": "Person" if speaker.kind == Speaker.Kind.PERSON else "Organization",
        "name": speaker.name,
        "url": urljoin(url, speaker.get_absolute_url()),
        "sameAs": _wikidata(speaker.wikidata),
    }


def _quoted_parts(statement: Statement, speaker: dict[str, Any] | None) -> list[dict[str, Any]]:
    """Return what partly verbatim words quote, as printed, marks and all."""
    if statement.kind != Statement.Kind.MIXED:
        return []
    quoted = [words for words in QUOTED.findall(words_of(statement)) if len(words.split()) >= LEAST]
    return [{"@type": "Quotation", "text": words, "creator": speaker, "spokenByCharacter": speaker} for words in quoted]


def _describe_article(article: Article, url: str, *, is_record: bool) -> dict[str, Any]:
    return {
        "@type": "CreativeWork" if is_record else "Article",
        "headline": article.headline,
        "url": outside_link(article.url),
        "archivedAt": urljoin(url, article.get_absolute_url()),
        "inLanguage": article.language,
        "datePublished": article.published_on.isoformat() if article.published_on else "",
        "publisher": _describe_outlet(article, url),
    }


def _describe_outlet(article: Article, url: str) -> dict[str, Any]:
    outlet = article.outlet
    return {"@type": "Organization", "name": outlet.name, "url": urljoin(url, outlet.get_absolute_url())}


def _describe_topic(topic: Topic, url: str) -> dict[str, Any]:
    address = urljoin(url, topic.get_absolute_url())
    return {"@type": "Thing", "name": topic.name, "url": address, "sameAs": _wikidata(topic.wikidata)}


def _describe_occasion(briefing: Briefing, url: str) -> dict[str, Any]:
    """Tell where and when: a day that nobody knows stays an interval."""
    day = briefing.date_edtf if len(machine_date(briefing.date_edtf)) == len("2025-09-23") else ""
    event = {
        "@type": "Event",
        "name": briefing.title,
        "url": urljoin(url, briefing.get_absolute_url()),
        "startDate": day,
        "location": {"@type": "Place", "name": briefing.place} if briefing.place else None,
    }
    return {"recordedAt": event, "dateCreated": day, "temporalCoverage": "" if day else briefing.date_edtf}


def _wikidata(number: str) -> str:
    return f"https://www.wikidata.org/entity/{number}" if number else ""


def _without_empty(value: Any) -> Any:
    """Return a description without what is not known, however deep."""
    if isinstance(value, list):
        return [_without_empty(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {name: _without_empty(one) for name, one in value.items() if one not in NOTHING}
