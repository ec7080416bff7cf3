"""Whose office the words in front of a name or a role tell: somebody's own, or that of the person they belong to."""

import re
from dataclasses import dataclass

from statements.extraction.roles import COURTESY, ROLES, TITLES
from statements.extraction.words import POSSESSIVES, word_set

ARTICLED = re.compile(r"(?:al|el|as|ash|ad|an|ar|at|az|ul)-[^\W\d_a-z]")  # al-Hayya, al-Din
COMPANIONS = word_set(  # of somebody named before: her French counterpart
    """
    counterpart host guest colleague predecessor successor deputy rival opponent ally boss friend partner running-mate
    mate wife husband son daughter father mother brother sister widow cousin nephew niece lawyer
    """
)


@dataclass(frozen=True, slots=True)
class HeadWord:
    start: int
    end: int
    text: str
    low: str

    @property
    def is_name(self) -> bool:
        return self.text[0].isupper() or bool(ARTICLED.match(self.text))


def is_companion(head: list[HeadWord]) -> bool:
    """Whether the phrase names somebody by somebody else: her French counterpart, Merz's host."""
    owner = head[0].low in POSSESSIVES or any(word.low.endswith(("'s", "s'")) for word in head[:-1])
    return owner and head[-1].low in COMPANIONS


def belongs_to(head: list[HeadWord], first: int) -> bool:
    """Whether the name only tells whose the speaker is: the office of Prime Minister Boris Johnson."""
    at = first
    while at and head[at - 1].low in ROLES | TITLES:
        at -= 1
    is_titled = any(word.is_name and word.low in ROLES | COURTESY for word in head[at:first])
    return at > 1 and is_titled and head[at - 1].low in {"of", "for", "to"}


def behind_owner(words: list[HeadWord]) -> int:
    """Where the words behind the last possessive begin: Johnson's spokesman is no Johnson."""
    return next((at + 1 for at in range(len(words) - 2, -1, -1) if words[at].low.endswith(("'s", "s'"))), 0)


def own_words(words: list[HeadWord]) -> frozenset[str]:
    """The words for somebody's own office, in lower case: a spokesman for the prime minister is no minister."""
    own = words[behind_owner(words) :]
    to = next((at for at, word in enumerate(own) if at and word.low in {"of", "for", "to"}), len(own))
    return frozenset(word.low for at, word in enumerate(own) if at < to or word.low not in ROLES)
