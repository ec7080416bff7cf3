"""A statement as schema.org describes a quotation, for machines that read pages."""

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from statements.exports.dates import machine_date
from statements.models import Speaker, Statement

# A script block ends at the first "</script", whatever the JSON says; these keep it shut.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def describe_statement(statement: Statement, *, url: str) -> dict[str, Any]:
    """Describe a statement as a Quotation; `url` is its permalink. Reads `statement.passage_text` and its article."""
    article, briefing = statement.article, statement.article.briefing
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Quotation",
        "@id": url,
        "url": url,
        "identifier": statement.public_id,
        "text": statement.passage_text,
        "inLanguage": statement.language,
        "about": [link.topic.name for link in statement.accepted_topics],
        "isBasedOn": {
            "@type": "Article",
            "headline": article.headline,
            "url": article.url,
            "publisher": {"@type": "Organization", "name": article.outlet.name},
        },
    }
    if statement.speaker:
        described["spokenByCharacter"] = _describe_speaker(statement.speaker)
    if machine_date(briefing.date_edtf):
        described["dateCreated"] = briefing.date_edtf
    elif briefing.date_edtf:
        described["temporalCoverage"] = briefing.date_edtf
    return _without_empty(described)


def render_jsonld(described: dict[str, Any]) -> SafeString:
    """Return a data block that no foreign text can break out of."""
    text = json.dumps(described, ensure_ascii=False).translate(ESCAPES)
    # Safe: after the translation it holds no character that HTML reads.
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))


def _describe_speaker(speaker: Speaker) -> dict[str, Any]:
    described = {"@type": "Person" if speaker.kind == Speaker.Kind.PERSON else "Organization", "name": speaker.name}
    if speaker.wikidata:
        described["sameAs"] = f"https://www.wikidata.org/entity/{speaker.wikidata}"
    return described


def _without_empty(described: dict[str, Any]) -> dict[str, Any]:
    kept = {name: _without_empty(value) if isinstance(value, dict) else value for name, value in described.items()}
    return {name: value for name, value in kept.items() if value not in ("", [], None)}
