"""The same briefing as other outlets reported it: their wording of a statement, and its topics."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.safestring import SafeString

from statements.exports.words import standing_alone, words_of
from statements.models import Statement
from statements.web.cards import Card, make_card
from statements.web.differences import render_in
from statements.web.wording import compare, likeness

MOST = 3  # shown
MOST_READ = 60  # statements of other outlets that are held against the words
LONGEST = 20_000  # characters of a passage that is held against them
ALIKE = 0.5  # share of the shorter wording's words that the other has in order: less is another statement


@dataclass(frozen=True, slots=True)
class OtherWording:
    """What another outlet printed of the same words. `ours` and `theirs` are HTML, with marks where they differ.

    `same`: not a word differs. Both are empty where a text is too long to compare.
    """

    card: Card
    ours: SafeString
    theirs: SafeString
    same: bool


@dataclass(frozen=True, slots=True)
class OtherReports:
    wordings: tuple[OtherWording, ...] = ()
    on_topics: tuple[Card, ...] = ()


def find_other_reports(statement: Statement) -> OtherReports:
    """Hold the words against those of the same briefing that other outlets printed: in four queries, of a few rows."""
    candidates = list(_candidates(statement))
    words = words_of(statement)
    alike = sorted(
        ((likeness(words, words_of(other)), other) for other in candidates if _is_short(other)),
        key=lambda pair: -pair[0],
    )
    same = [other for share, other in alike if share >= ALIKE][:MOST]
    topics = {link.topic_id for link in statement.accepted_topics}
    others = [other for other in candidates if other not in same and _topics(other) & topics]
    return OtherReports(
        wordings=tuple(_hold_against(standing_alone(statement), other) for other in same),
        on_topics=tuple(make_card(other) for other in others[:MOST]),
    )


def _candidates(statement: Statement) -> QuerySet[Statement]:
    """Return what other outlets printed of the same speaker or on the same topics at the same briefing."""
    related = Q(pk__in=Statement.objects.about(*_slugs(statement)).order_by().values("pk"))
    if statement.speaker_id:
        related |= Q(speaker=statement.speaker_id)
    others = Statement.objects.published().filter(related, article__briefing=statement.article.briefing_id)
    elsewhere = others.exclude(article__outlet=statement.article.outlet_id)
    return elsewhere.for_cards().order_by("article", "position")[:MOST_READ]


def _slugs(statement: Statement) -> Sequence[str]:
    return [link.topic.slug for link in statement.accepted_topics]


def _topics(statement: Statement) -> set[int]:
    return {link.topic_id for link in statement.accepted_topics}


def _is_short(statement: Statement) -> bool:
    return statement.passage_end - statement.passage_start <= LONGEST


def _hold_against(words: str, other: Statement) -> OtherWording:
    theirs = standing_alone(other)
    found = compare(words, theirs)
    return OtherWording(
        card=make_card(other),
        ours=render_in(words, found.first if found else (), "mark"),
        theirs=render_in(theirs, found.second if found else (), "mark"),
        same=found is not None and not found,
    )
