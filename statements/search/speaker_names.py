"""Which speakers are called as the reader's words say: from memory where that is safe, else from the database."""

import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import nsmallest
from typing import TypeAlias

from django.db.models import Q

from statements.models import Speaker, SpeakerName
from statements.models.edition import Edition
from statements.search.names import BEYOND_ASCII
from statements.search.wording import words_of

Named: TypeAlias = tuple[int, str, str]  # primary key, slug and name of a speaker

MOST = 200  # speakers
MOST_IN_MEMORY = 50_000  # names; beyond it the database is asked each time
PAUSE = 2.0  # seconds between two readings of all names, while an import goes on


@dataclass(frozen=True, slots=True)
class _Table:
    """All names by each of their words, as they were in an edition. No names: too many to hold."""

    edition: Edition
    read_at: float
    by_word: Mapping[str, Sequence[tuple[Named, frozenset[str]]]] | None = field(repr=False)


class _Kept:
    table: _Table | None = None
    lock = threading.Lock()


def find_called(words: Set[str], edition: Edition | None) -> list[Named]:
    """Return the speakers with all of the words in one of their names, in the order of their keys.

    `edition` is the one that was current before the search began; None: ask the database.
    """
    by_word = _names_of(edition)
    rows = _likely(words) if by_word is None else by_word.get(max(words, key=len), ())
    return nsmallest(MOST, {speaker for speaker, name in rows if words <= name})


def _likely(words: Set[str]) -> Iterator[tuple[Named, frozenset[str]]]:
    """Ask the database for the names with all of the words in them, and for those whose letters it cannot fold."""
    likely = Speaker.objects.filter(_may_be_called("name", words) | _may_be_called("names__name", words)).order_by()
    for pk, slug, name, other in likely.values_list("pk", "slug", "name", "names__name").iterator():
        yield (pk, slug, name), _words(name)
        yield (pk, slug, name), _words(other or "")


def _may_be_called(column: str, words: Set[str]) -> Q:
    return Q(*((f"{column}__icontains", word) for word in words)) | Q((f"{column}__regex", BEYOND_ASCII))


def _names_of(edition: Edition | None) -> Mapping[str, Sequence[tuple[Named, frozenset[str]]]] | None:
    if edition is None:
        return None
    with _Kept.lock:
        table = _Kept.table
        if table is None or (table.edition != edition and time.monotonic() - table.read_at > PAUSE):
            table = _Kept.table = _Table(edition, time.monotonic(), _read_names())
        return table.by_word if table.edition == edition else None


def _read_names() -> Mapping[str, Sequence[tuple[Named, frozenset[str]]]] | None:
    rows = Speaker.objects.order_by().values_list("pk", "slug", "name")[: MOST_IN_MEMORY + 1]
    speakers = {pk: (pk, slug, name) for pk, slug, name in rows}
    others = SpeakerName.objects.order_by().values_list("speaker_id", "name")[: MOST_IN_MEMORY + 1]
    names = [*((speaker, speaker[2]) for speaker in speakers.values())]
    names += [(speakers[pk], name) for pk, name in others if pk in speakers]
    return _by_word(names) if len(names) <= MOST_IN_MEMORY else None


def _by_word(names: Iterable[tuple[Named, str]]) -> Mapping[str, Sequence[tuple[Named, frozenset[str]]]]:
    found: defaultdict[str, list[tuple[Named, frozenset[str]]]] = defaultdict(list)
    for speaker, name in names:
        words = _words(name)
        for word in words:
            found[word].append((speaker, words))
    return found


@lru_cache(maxsize=MOST_IN_MEMORY)
def _words(name: str) -> frozenset[str]:
    return frozenset(words_of(name))
