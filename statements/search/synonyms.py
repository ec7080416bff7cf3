"""Names that mean the same, and how a search for one becomes a search for all of them. The list: synonyms.toml."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from statements.search.analysis import exact_words, stems
from statements.search.syntax import And, Node, Not, Or, Word

Key: TypeAlias = tuple[str, ...]  # the stems of a name
Others: TypeAlias = Mapping[Key, tuple[Word, ...]]
LIST = Path(__file__).parent / "synonyms.toml"


def read_synonyms(text: str) -> tuple[tuple[str, ...], ...]:
    """Read the lists of names.

    Raises:
        ValueError: it is no TOML, or a list does not follow the rules at its head. Says which.
    """
    lists = tuple(tuple(names) for names in tomllib.loads(text)["names"])
    seen: set[Key] = set()
    for names in lists:
        keys = [_key(name) for name in names]
        if len(set(keys)) < 2 or not all(keys):
            raise ValueError(f"{LIST.name}: {list(names)} are not two or more different names.")
        if seen.intersection(keys):
            raise ValueError(f"{LIST.name}: a name of {list(names)} stands in another list too.")
        seen.update(keys)
    return lists


def _key(name: str) -> Key:
    return tuple(stems(_spaced(name)))


def _spaced(name: str) -> str:
    """Write the words of a name apart: "U.N." is then found only as it is printed, and never as "un"."""
    return " ".join(exact_words(name))


def _index(lists: Sequence[Sequence[str]]) -> Others:
    """Give for each name the other ones."""
    return {
        _key(name): tuple(Word(_spaced(other)) for other in names if _key(other) != _key(name))
        for names in lists
        for name in names
    }


SYNONYMS = read_synonyms(LIST.read_text("utf-8"))
OTHERS = _index(SYNONYMS)
LONGEST = 10  # words of a name


def with_synonyms(node: Node, others: Others = OTHERS) -> Node:
    """Let each name of the list also be found by its other names; the words of a longer one must follow each other."""
    match node:
        case Word(text):
            alternatives = others.get(_key(text), ())
            # Apart, as the list has it: together "U.S." would be found in every "us".
            return Or((replace(node, text=_spaced(text)), *alternatives)) if alternatives else node
        case And(nodes):
            return And(tuple(_together(nodes, others)))
        case Or(nodes):
            return Or(tuple(with_synonyms(inner, others) for inner in nodes))
        case Not(inner):
            return Not(with_synonyms(inner, others))
    return node


def _together(nodes: Sequence[Node], others: Others) -> Iterator[Node]:
    """Widen the parts of a search that must all hold; of several names that begin with a word the longest counts."""
    keys = [_key(node.text) if isinstance(node, Word) else None for node in nodes]
    place = 0
    while place < len(nodes):
        name, length = _longest_name(keys[place:], others)
        if length > 1:
            yield Or((And(tuple(nodes[place : place + length])), *others[name]))
        else:
            yield with_synonyms(nodes[place], others)
        place += length


def _longest_name(keys: Sequence[Key | None], others: Others) -> tuple[Key, int]:
    """Return the longest name at the beginning and the number of its parts; one part if there is none."""
    name: Key = ()
    longest: tuple[Key, int] = (), 1
    for length, key in enumerate(keys[:LONGEST], start=1):
        if key is None:
            break
        name += key
        if name in others:
            longest = name, length
    return longest
