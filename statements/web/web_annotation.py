"""A statement as a W3C Web Annotation: which words of which text, who said them, what they are about.

Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017, sections 3.2, 4.2.4 and 4.2.5.
"""

from typing import Any
from urllib.parse import urljoin

from django.urls import reverse

from statements.models import Statement
from statements.web.outside import outside_link
from statements.web.passages import Place

MEDIA_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
ROUND = 32  # characters before and after the words that tell them from the same words elsewhere


def annotate(statement: Statement, *, url: str) -> dict[str, Any]:
    """Return the annotation as JSON-LD; `url` is the permalink, with its host. Reads the article's text.

    Every piece of the words is a target of its own: positions in the text that the archive keeps, and, where the
    outlet's own page is known, the same words there, whose positions nobody promises.
    """
    article = statement.article
    source = urljoin(url, reverse("article-text", args=[article.pk]))
    targets = [_target(source, [_position(place), _quote(article.text, place)]) for place in statement.content]
    if page := outside_link(article.url):
        targets += [_target(page, _quote(article.text, place)) for place in statement.content]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": urljoin(url, reverse("statement-annotation", args=[statement.public_id])),
        "type": "Annotation",
        "motivation": "identifying",
        "created": _moment(statement.created_at),
        "modified": _moment(statement.changed_at),
        "generator": {"id": urljoin(url, "/"), "type": "Software", "name": "On the Record"},
        "body": _bodies(statement, url),
        "target": targets,
    }


def _bodies(statement: Statement, url: str) -> list[dict[str, Any]]:
    bodies: list[dict[str, Any]] = [{"type": "SpecificResource", "source": url, "purpose": "linking"}]
    if statement.speaker:
        source = urljoin(url, statement.speaker.get_absolute_url())
        bodies.append({"type": "SpecificResource", "source": source, "purpose": "identifying"})
    tags = [link.topic.name for link in statement.accepted_topics]
    return bodies + [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in tags]


def _target(source: str, selector: Any) -> dict[str, Any]:
    return {"type": "SpecificResource", "source": source, "selector": selector}


def _position(place: Place) -> dict[str, Any]:
    """Both count code points from 0, the end not included: the model's way and the archive's."""
    return {"type": "TextPositionSelector", "start": place[0], "end": place[1]}


def _quote(text: str, place: Place) -> dict[str, Any]:
    start, end = place
    return {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(start - ROUND, 0) : start],
        "suffix": text[end : end + ROUND],
    }


def _moment(at: Any) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
