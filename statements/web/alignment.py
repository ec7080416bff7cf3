"""Statements of one briefing that several outlets printed, held against each other word by word."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from django.utils.safestring import SafeString

from statements.exports.words import standing_alone, words_of
from statements.models import Outlet
from statements.web.cards import Card
from statements.web.comparison import Column
from statements.web.differences import render_in
from statements.web.passages import Place
from statements.web.wording import compare, likeness

# Share of the shorter wording's words that the other has in order. The closest are paired first; less than the last
# is another statement.
CLOSEST_FIRST = (0.8, 0.5)
SHORT = 6  # words
LONGEST = 20_000  # characters of a passage that is compared
TELLING = re.compile(r"\w{5,}")  # words by which two wordings may be known to be one
FEWEST = 2  # such words that they share
TRIED = 3  # wordings that share most of them


Book: TypeAlias = Mapping[str, list[Card]]


@dataclass(frozen=True, slots=True)
class Cell:
    """The words as one outlet printed them, as HTML, with what differs from the first outlet's marked."""

    outlet: Outlet
    card: Card
    words: SafeString


@dataclass(frozen=True, slots=True)
class Aligned:
    """The same statement in several outlets. `same`: not a word differs."""

    cells: tuple[Cell, ...]
    same: bool


@dataclass(frozen=True, slots=True)
class Alignment:
    """`rows` in the order of the first outlet; `once`: statements, by key, that no other
    outlet has; empty where the page does not show all, so that nobody could tell."""

    rows: tuple[Aligned, ...] = ()
    once: frozenset[int] = frozenset()


def align(columns: Sequence[Column]) -> Alignment:
    """Find for each statement the one of each later outlet that is most like it. Each is used once."""
    if len(columns) < 2:
        return Alignment()
    words = {card.statement.pk: words_of(card.statement) for card in _short(columns)}
    taken: set[int] = set()
    found: dict[int, list[tuple[Column, Card]]] = {}
    for least in CLOSEST_FIRST:
        for number, column in enumerate(columns[:-1]):
            books = [(other, _index(other, words)) for other in columns[number + 1 :]]
            for card in column.cards:
                pk = card.statement.pk
                if pk in words and pk not in taken:
                    matches = _find_matches(words[pk], books, words, taken, least)
                    if matches:
                        found[pk] = [(column, card), *matches]
                        taken |= {pk, *(match.statement.pk for _, match in matches)}
    order = [card.statement.pk for column in columns for card in column.cards]
    rows = [_make_row(found[pk]) for pk in order if pk in found]
    once = frozenset(words) - taken if _shows_all(columns) else frozenset()
    return Alignment(tuple(rows), once)


def _shows_all(columns: Sequence[Column]) -> bool:
    """Whether the page has every statement of every outlet: what a copy repeats is kept with its original alone."""
    copies = any(report.article.copy_of_id for column in columns for report in column.reports)
    return not copies and all(column.count == len(column.cards) for column in columns)


def _short(columns: Sequence[Column]) -> list[Card]:
    cards = [card for column in columns for card in column.cards]
    return [card for card in cards if card.statement.passage_end - card.statement.passage_start <= LONGEST]


def _index(column: Column, words: Mapping[int, str]) -> dict[str, list[Card]]:
    """Return a column's statements by their telling words."""
    book: defaultdict[str, list[Card]] = defaultdict(list)
    for card in column.cards:
        for word in set(TELLING.findall(words.get(card.statement.pk, "").casefold())):
            book[word].append(card)
    return book


def _find_matches(
    ours: str, books: Sequence[tuple[Column, Book]], words: Mapping[int, str], taken: set[int], least: float
) -> list[tuple[Column, Card]]:
    """Return of each outlet the statement most like ours, if it is so like."""
    found = ((column, _find_match(ours, book, words, taken, least)) for column, book in books)
    return [(column, card) for column, card in found if card]


def _find_match(ours: str, book: Book, words: Mapping[int, str], taken: set[int], least: float) -> Card | None:
    shared: Counter[int] = Counter()
    cards: dict[int, Card] = {}
    for word in set(TELLING.findall(ours.casefold())):
        for card in book.get(word, ()):
            if card.statement.pk not in taken:
                shared[card.statement.pk] += 1
                cards[card.statement.pk] = card
    likely = [pk for pk, count in shared.most_common(TRIED) if count >= FEWEST]
    share, pk = max(((_measure(ours, words[pk]), pk) for pk in likely), default=(0.0, 0))
    return cards[pk] if share >= least else None


def _measure(ours: str, theirs: str) -> float:
    """Return how like two wordings are. That all of a few words stand in a long sentence says little."""
    share, shorter = likeness(ours, theirs), min(len(ours.split()), len(theirs.split()))
    return share if shorter >= SHORT or share == 1 else 0.0


def _make_row(found: Sequence[tuple[Column, Card]]) -> Aligned:
    first = standing_alone(found[0][1].statement)
    cells: list[Cell] = []
    ours_differ: list[list[Place]] = []
    same = True
    for column, card in found[1:]:
        theirs = standing_alone(card.statement)
        difference = compare(first, theirs)
        same = same and difference is not None and not difference
        ours_differ.append(list(difference.first) if difference else [])
        cells.append(Cell(column.outlet, card, render_in(theirs, difference.second if difference else (), "mark")))
    # With several others, words of the first are marked where the nearest of them differs.
    fewest = min(len(places) for places in ours_differ)
    nearest = next(places for places in ours_differ if len(places) == fewest)
    own = render_in(first, nearest, "mark")
    return Aligned((Cell(found[0][0].outlet, found[0][1], own), *cells), same)
