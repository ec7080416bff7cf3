"""Rows as Atom feeds.

Source: RFC 4287, The Atom Syndication Format; RFC 5005, Feed Paging and Archiving, for the links between pages.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.xmlutils import SimplerXMLGenerator

from statements.exports.csl import ARCHIVE, UNKNOWN_SPEAKER, genre_of
from statements.exports.dates import name_date
from statements.exports.words import on_one_line, opening_of, passage_of, without_controls
from statements.models import Briefing, Statement


class AtomFeed(Atom1Feed):
    """Django's feed, with the content of an entry as plain text: foreign words must not be read as HTML."""

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        for relation, address in self.feed["pages"].items():
            handler.addQuickElement("link", None, {"rel": relation, "href": address})

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        if item["content"]:
            handler.addQuickElement("content", item["content"], {"type": "text"})


def start_feed(title: str, *, link: str, feed_url: str, pages: Mapping[str, str]) -> AtomFeed:
    """Return an empty feed. `link`: the page that shows the same; `feed_url`: its own address, both with the host.

    `pages`: addresses of the "first", "previous" and "next" page of the feed, as far as there are. All pages have the
    id of the first.
    """
    return AtomFeed(
        title=f"{on_one_line(title)} – {ARCHIVE}",
        link=link,
        description=None,
        language="en",
        author_name=ARCHIVE,
        feed_url=feed_url,
        feed_guid=pages.get("first", feed_url),
        pages=pages,
    )


def statements_feed(statements: Iterable[Statement], *, feed: AtomFeed, site: str) -> str:
    """Return the feed with an entry for each statement from `for_cards()`. `site`: scheme and host."""
    for statement in statements:
        speaker = statement.speaker
        name = on_one_line(speaker.name) if speaker else UNKNOWN_SPEAKER
        permalink = f"{site}{statement.get_absolute_url()}"
        feed.add_item(
            title=f"{name}: {opening_of(statement)}",
            link=permalink,
            unique_id=permalink,
            description=escape(_circumstances(statement)),
            content=without_controls(passage_of(statement)),
            author_name=name,
            author_link=f"{site}{speaker.get_absolute_url()}" if speaker else None,
            categories=[on_one_line(link.topic.name) for link in statement.accepted_topics],
            pubdate=statement.created_at,
            updateddate=statement.changed_at,
        )
    return feed.writeString("utf-8")


def briefings_feed(briefings: Iterable[Briefing], *, feed: AtomFeed, site: str) -> str:
    """Return the feed with an entry for each briefing; each has `first_imported` and `last_changed` annotated."""
    for briefing in briefings:
        address = f"{site}{briefing.get_absolute_url()}"
        first_imported: datetime = getattr(briefing, "first_imported")  # noqa: B009  (annotated, so unknown to mypy)
        last_changed: datetime = getattr(briefing, "last_changed")  # noqa: B009
        feed.add_item(
            title=on_one_line(briefing.title),
            link=address,
            unique_id=address,
            description=escape(on_one_line(", ".join(filter(None, [briefing.place, name_date(briefing)])))),
            content="",
            pubdate=first_imported,
            updateddate=last_changed,
        )
    return feed.writeString("utf-8")


def _circumstances(statement: Statement) -> str:
    """Return on what occasion, when, and who reported or printed it, on one line."""
    briefing = statement.article.briefing
    return on_one_line(", ".join(filter(None, [briefing.title, name_date(briefing), genre_of(statement)])))
