"""Names that were probably meant: Khorev for Khorov."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache, partial
from typing import TypeAlias

from statements.models import Outlet, Speaker, SpeakerName, Topic
from statements.search.language import parse
from statements.search.likeness import distance, is_near
from statements.search.names import find_keys
from statements.search.syntax import And, Field, Named, Node, Not, Or
from statements.search.wording import words_of

Row: TypeAlias = type[Speaker] | type[Topic] | type[Outlet]

# Titles of briefings are too long to be mistyped as a whole.
NAMED: dict[Field, Row] = {"speaker": Speaker, "topic": Topic, "outlet": Outlet}
MOST = 3  # names of one search that are corrected
KEPT = 50_000  # names, taken apart


def correct_names(typed: str) -> str:
    """Return a search with the names in its field words that nobody has spelled as somebody's; '' unless all can be."""
    parsed = parse(typed)
    if parsed.errors:
        return ""
    unknown = [named for named in _named(parsed.tree) if not find_keys(named.field, named.value, {})]
    if not 0 < len(unknown) <= MOST:
        return ""
    for named in sorted(unknown, key=lambda named: named.start, reverse=True):
        name = spell_name(named.field, named.value)
        if not name:
            return ""
        quoted = f'"{name}"' if " " in name else name
        typed = f"{typed[: named.start]}{named.field}:{quoted}{typed[named.end :]}"
    return typed


def _named(node: Node | None) -> Iterator[Named]:
    match node:
        case And(nodes) | Or(nodes):
            for inner in nodes:
                yield from _named(inner)
        case Not(inner):
            yield from _named(inner)
        case Named():
            yield node


def spell_name(field: Field, typed: str) -> str:
    """Return the words of the name of a row that are nearest to what was typed; '' if none is near.

    Reads all names of the field: one query, for speakers two.
    """
    wanted = words_of(typed)
    if field not in NAMED or not wanted:
        return ""
    near = [(word, cache(partial(is_near, word))) for word in wanted]  # names share their words
    spellings = {spelling for name in _names(field) if (spelling := _spell(near, _words(name)))}
    return " ".join(min(sorted(spellings), key=lambda words: _slips(wanted, words), default=()))


def _names(field: Field) -> Iterator[str]:
    yield from NAMED[field]._default_manager.order_by().values_list("name", flat=True).iterator()
    if field == "speaker":
        yield from SpeakerName.objects.order_by().values_list("name", flat=True).iterator()


@lru_cache(KEPT)
def _words(name: str) -> tuple[str, ...]:
    return tuple(words_of(name))


def _spell(wanted: Iterable[tuple[str, Callable[[str], bool]]], name: Sequence[str]) -> tuple[str, ...]:
    """Return for each word the nearest one of a name; nothing unless all have one. With each word: what is near it."""
    spelling = []
    for word, near in wanted:
        ones = [one for one in name if near(one)]
        if not ones:
            return ()
        spelling.append(min(ones, key=partial(distance, word)))
    return tuple(spelling)


def _slips(wanted: Iterable[str], words: Iterable[str]) -> int:
    return sum(distance(one, other) for one, other in zip(wanted, words, strict=True))
