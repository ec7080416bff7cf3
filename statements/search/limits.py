"""What a search may ask for. A search beyond it is refused with a reason, and never cut short."""

from collections.abc import Iterator
from math import comb

from statements.search.syntax import And, Node, Not, Or, Pattern, Phrase, Prefix
from statements.search.wording import words_of

MOST_VALUES = 50  # of one parameter: each chosen value is one more to look up, to count and to show
MOST_PATTERNS = 10  # words with a star or question mark: each is looked for among all words of the archive
MOST_STARS = 3  # in one word
FEWEST_LETTERS = 3  # of a word with a star anywhere but at its end
MOST_PLACINGS = 200  # ways for the words of phrases with a distance to stand

TOO_MANY_PATTERNS = f"A search can have at most {MOST_PATTERNS} words with * or ?. Leave some out."
TOO_MANY_VALUES = f"A search can have at most {MOST_VALUES} values here. Leave some out."
TOO_WIDE = "The words in quotation marks can stand in too many ways. Write fewer words, or a smaller number after ~."


def find_excesses(tree: Node) -> tuple[str, ...]:
    """Return a sentence for the reader for each limit that a search goes beyond."""
    return tuple(dict.fromkeys(_excesses(tree)))


def _excesses(tree: Node) -> Iterator[str]:
    nodes = list(_leaves(tree))
    if sum(isinstance(node, Prefix | Pattern) for node in nodes) > MOST_PATTERNS:
        yield TOO_MANY_PATTERNS
    if sum(_placings(node) for node in nodes if isinstance(node, Phrase) and node.slop) > MOST_PLACINGS:
        yield TOO_WIDE
    for node in nodes:
        if isinstance(node, Pattern) and not _is_narrow(node.text):
            yield (
                f"“{node.text}” could be too many words: write at least {FEWEST_LETTERS} letters and at most "
                f"{MOST_STARS} stars or question marks."
            )


def _leaves(node: Node) -> Iterator[Node]:
    match node:
        case And(nodes) | Or(nodes):
            for inner in nodes:
                yield from _leaves(inner)
        case Not(inner):
            yield from _leaves(inner)
        case _:
            yield node


def _placings(phrase: Phrase) -> int:
    words = len(words_of(phrase.text))
    return comb(phrase.slop + words - 1, words - 1) if words else 0


def _is_narrow(text: str) -> bool:
    wild = text.count("*") + text.count("?")
    return sum(letter.isalnum() for letter in text) >= FEWEST_LETTERS and wild <= MOST_STARS
