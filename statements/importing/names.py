"""When two printed names are one name: the parts of a person's name, folded so that spellings meet.

A name is never looked up by its family name alone here: a key has a first and a last part.
The letters of other scripts are written in Latin ones by `anyascii`; what the different ways
of writing Russian or Arabic leave apart, `spellings.py` brings together.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii

from statements.importing.name_words import (
    ARTICLES,
    COURTESIES,
    DEGREES,
    IN_FRONT,
    JOINED,
    SONS,
    SUFFIXES,
    TITLES,
)
from statements.importing.spellings import respell

INITIAL = re.compile(r"\b\w\.\s*")
MARK = "['‘’ʻʼ`´-]"
WORD = re.compile(rf"[^\W_]+\.?(?:{MARK}[^\W_]+\.?)*")
ARTICLE = re.compile(r"^(?:al|el|ul|as|ash|ad|an|ar|at|az)-(?=..)", re.I)  # al-Assad, as-Sisi
DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")  # the capitals of J.D. Vance


def fold_name(name: str) -> str:
    """Return `name` in the letters in which readers look for it: no case, accents, initials, marks.

    "Albert P. Khorev" and "Albert KHOREV" give "albert khorev".
    """
    letters = unicodedata.normalize("NFKD", name)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = INITIAL.sub("", plain) or plain
    return re.sub(r"[\W_]+", " ", words.casefold()).strip()


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in parts, each folded. A middle part of one letter is an initial, and so may `first` be.

    `first` is empty for a name of one word. `is_fixed` tells that the order of the parts means
    something: Faisal bin Hussein is not Hussein bin Faisal.
    """

    first: str
    middles: tuple[str, ...]
    last: str
    suffix: str = ""
    is_fixed: bool = field(default=False, compare=False)

    @property
    def is_whole(self) -> bool:
        """Whether there is a first and a last name, so that it tells who it is."""
        return len(self.first) > 1

    @property
    def ends(self) -> tuple[str, str, str]:
        return self.first, self.last, self.suffix

    @property
    def joined(self) -> str:
        """All but the initials as one word: "Ban Ki-moon" and "Ban Kimoon" are one."""
        words = (self.first, *(part for part in self.middles if len(part) > 1), self.last, self.suffix)
        return "".join(words)

    @property
    def initials(self) -> tuple[str, ...]:
        return tuple(part[0] for part in self.middles if len(part) == 1)

    def turned(self) -> tuple["PersonName", ...]:
        """Return the same name read in the other order: the last word as the first, and the first as the last."""
        words = (self.first, *self.middles, self.last)
        if not self.first or self.is_fixed or any(len(word) == 1 for word in words):
            return ()
        turns = {(words[-1], *words[:-1]), (*words[1:], words[0])}
        return tuple(PersonName(turn[0], turn[1:-1], turn[-1], self.suffix) for turn in sorted(turns))


@lru_cache(maxsize=100_000)
def read_name(printed: str) -> PersonName:
    """Divide a person's name, without the titles in front of it."""
    before, comma, after = printed.partition(",")
    turned = bool(comma) and not _is_suffix(after) and bool(after.strip())
    words = _words(f"{after} {before}" if turned else printed)
    if not turned and (family := _family_in_front(words)):
        words = words[family:] + words[:family]
    parts = _drop_titles([_plain(word) for word in words])
    suffix = ""
    while len(parts) > 2 and (parts[-1] in SUFFIXES or parts[-1] in DEGREES):
        suffix = SUFFIXES.get(parts.pop(), suffix)
    fixed = any(map(ARTICLE.match, parts)) or bool(set(parts) & (ARTICLES | SONS.keys() | {"bin"}))
    parts = _join([_respell(part) for part in _drop_articles(parts)])
    if len(parts) < 2:
        return PersonName("", (), parts[0] if parts else "", suffix)
    return PersonName(parts[0], tuple(parts[1:-1]), parts[-1], suffix, fixed)


def _is_suffix(printed: str) -> bool:
    return all(word.casefold().strip(".") in SUFFIXES.keys() | DEGREES for word in printed.split())


def _words(printed: str) -> list[str]:
    """The words as printed; capitals run together are initials: "J.D." and "JD" are two."""
    spaced = DOTTED.sub(lambda match: match.group().replace(".", ". "), printed)
    words = WORD.findall(spaced)
    if all(_is_capital(word) for word in words):
        return words
    return [letter for word in words for letter in (word if _is_run(word) else [word])]


def _is_run(word: str) -> bool:
    """Whether capitals are initials (JD, RJ) and no name: nobody could say them as a word."""
    bare = word.casefold()
    return len(word) == 2 and word.isupper() and not set(bare) & set("aeiouy") and bare not in TITLES | SUFFIXES.keys()


def _is_capital(word: str) -> bool:
    return word.isupper() and len(word.strip(".")) > 1


def _family_in_front(words: list[str]) -> int:
    """Return how many words in front capitals show to be the family name: LAVROV Sergey, VAN DER BELLEN Alexander."""
    capital = [_is_capital(word) and len(word) > 2 for word in words]
    in_one_row = sum(one != other for one, other in pairwise(capital)) == 1
    return sum(capital) if capital[:1] == [True] and in_one_row else 0


def _plain(word: str) -> str:
    """The letters of a word, in small ASCII ones; its hyphens stay."""
    return re.sub(r"[^a-z0-9-]", "", anyascii(word).casefold()).strip("-")


def _respell(word: str) -> str:
    return "".join(respell(part) if len(part) > 1 else part for part in word.split("-"))


def _drop_titles(parts: list[str]) -> list[str]:
    """Leave out titles in front, while two words are left: "Prince Charles" is called so."""
    parts = [part for part in parts if part]
    while len(parts) > 2 and parts[0] in TITLES:
        parts = parts[1:]
    if len(parts) > 2 and parts[:2] == ["h", "e"]:
        return _drop_titles(parts[2:])
    if len(parts) == 2 and parts[0] in COURTESIES:
        return parts[1:]
    return parts


def _drop_articles(parts: list[str]) -> list[str]:
    """Leave out the article of Arabic names, except in front: "Al Gore" is called so."""
    kept = [SONS.get(part, part) if at else part for at, part in enumerate(parts)]
    kept = [part if at == 0 < len(kept) - 1 else ARTICLE.sub("", part) for at, part in enumerate(kept)]
    return [part for at, part in enumerate(kept) if not (0 < at < len(kept) - 1 and part in ARTICLES)]


def _join(parts: list[str]) -> list[str]:
    """Take particles together with the name behind them: von der Leyen."""
    joined: list[str] = []
    for at, part in enumerate(parts):
        if joined and parts[at - 1] in (JOINED if at > 1 else IN_FRONT):
            joined[-1] += part
        else:
            joined.append(part)
    return joined
