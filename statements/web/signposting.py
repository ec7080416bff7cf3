"""Links in the header of a permalink, by which programs find their way without reading the page.

Sources: RFC 8288 (Web Linking), signposting.org, RFC 8574 (cite-as), RFC 5829 (versions).
"""

from urllib.parse import urljoin

from django.urls import reverse

from statements.models import Statement
from statements.web.jsonld import type_of
from statements.web.web_annotation import MEDIA_TYPE

CITATIONS = {
    "json": "application/vnd.citationstyles.csl+json",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}


def link_header(statement: Statement, *, url: str) -> str:
    """Return the value of the header; `url` is the permalink, with its host.

    No `license`: whose the words are, the archive does not know.
    """
    article, own = statement.article, [statement.public_id]
    links = [
        (url, "cite-as", ""),
        ("https://schema.org/AboutPage", "type", ""),
        (f"https://schema.org/{type_of(statement)}", "type", ""),
        (urljoin(url, reverse("statement-annotation", args=own)), "describedby", MEDIA_TYPE),
        *((urljoin(url, f"cite.{ending}"), "describedby", kind) for ending, kind in CITATIONS.items()),
        (urljoin(url, reverse("article-text", args=[article.pk])), "item", "text/plain"),
        (urljoin(url, article.briefing.get_absolute_url()), "collection", "text/html"),
        (url, "latest-version", ""),
        (urljoin(url, reverse("statement-versions", args=own)), "version-history", "text/html"),
    ]
    if statement.speaker:
        links.insert(1, (urljoin(url, statement.speaker.get_absolute_url()), "author", ""))
    return ", ".join(_write(*link) for link in links)


def _write(target: str, relation: str, media_type: str) -> str:
    quoted = media_type.replace("\\", "\\\\").replace('"', '\\"')
    return f'<{target}>; rel="{relation}"' + (f'; type="{quoted}"' if quoted else "")
