"""What the search box offers while something is being typed: links to pages, and to searches."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from statements.search import Completions, Namesake
from statements.web.links import carry
from statements.web.occasions import name_occasion

TITLES = {"speaker": "Speakers", "topic": "Topics", "briefing": "Briefings"}


@dataclass(frozen=True, slots=True)
class Offer:
    """`count` of statements; 0 where it is not known."""

    label: str
    url: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class OfferGroup:
    title: str
    offers: tuple[Offer, ...]


def suggest(typed: str, found: Completions) -> list[OfferGroup]:
    groups = [OfferGroup(title, tuple(_names(field, found.names))) for field, title in TITLES.items()]
    groups.append(OfferGroup("Words", tuple(_words(typed, found.words))))
    return [group for group in groups if group.offers]


def _names(field: str, names: tuple[Namesake, ...]) -> Iterator[Offer]:
    for name in names:
        if name.field == field:
            yield Offer(name_occasion(name.label, name.date), reverse(field, args=[name.value]), name.count)


def _words(typed: str, words: tuple[str, ...]) -> Iterator[Offer]:
    """Put each word in the place of the last one typed."""
    before = typed.rstrip()
    while before and before[-1].isalnum():
        before = before[:-1]
    for word in words:
        yield Offer(before + word, reverse("statements") + carry(before + word))
