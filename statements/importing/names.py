"""When two printed names are one name: the parts of a person's name, folded so that spellings meet.

A name is never looked up by its family name alone here: a key has a first and a last part.
The letters of other scripts are written in Latin ones by `anyascii`; what the different ways
of writing Russian or Arabic leave apart, `spellings.py` brings together.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii

from statements.importing.spellings import respell

INITIAL = re.compile(r"\b\w\.\s*")
TITLES = frozenset(
    [
        "he",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "messrs",
        "dr",
        "sir",
        "dame",
        "lady",
        "sheikh",
        "sheik",
        "shaikh",
        "shaykh",
        "sheikha",
        "prince",
        "princess",
        "crown",
        "king",
        "queen",
        "emir",
        "general",
        "gen",
        "lieutenant",
        "lt",
        "colonel",
        "col",
        "major",
        "maj",
        "brigadier",
        "brig",
        "captain",
        "capt",
        "cpt",
        "admiral",
        "adm",
        "marshal",
        "commander",
        "commodore",
        "sergeant",
        "sgt",
        "air",
        "vice",
        "field",
        "amb",
        "ambassador",
        "president",
        "minister",
        "prime",
        "foreign",
        "secretary",
        "senator",
        "sen",
        "congressman",
        "congresswoman",
        "rep",
        "representative",
        "governor",
        "gov",
        "mayor",
        "chancellor",
        "prof",
        "professor",
        "hon",
        "honourable",
        "honorable",
        "right",
        "rt",
        "the",
        "his",
        "her",
        "excellency",
        "highness",
        "majesty",
        "royal",
        "serene",
        "shri",
        "smt",
        "ato",
        "chief",
        "haji",
        "hajj",
        "alhaji",
        "hojjatoleslam",
        "ayatollah",
        "imam",
        "mullah",
        "maulana",
        "mawlana",
        "sayyid",
        "reverend",
        "rev",
        "father",
        "fr",
        "monsignor",
        "msgr",
        "cardinal",
        "archbishop",
        "bishop",
        "patriarch",
        "pope",
        "monsieur",
        "mme",
        "mlle",
        "señor",
        "señora",
        "sr",
        "sra",
        "dato",
        "datuk",
        "tun",
        "engineer",
        "eng",
        "baron",
        "baroness",
        "count",
        "countess",
        "viscount",
        "comrade",
        "judge",
        "justice",
    ]
)
SUFFIXES = {"jr": "jr", "jnr": "jr", "junior": "jr", "sr": "sr", "snr": "sr", "senior": "sr"} | {
    number: number for number in ("ii", "iii", "iv")
}
DEGREES = frozenset(["phd", "md", "kc", "qc", "mp", "mep", "obe", "cbe", "kcmg", "gcmg", "esq", "ret", "retd"])
JOINED = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "du",
        "des",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "bin",
        "ibn",
        "bint",
        "la",
        "le",
        "los",
        "las",
        "san",
    ]
)
ARTICLES = frozenset({"al", "el", "ul", "ol"})
SONS = {"ibn": "bin", "ben": "bin"}
WORD = re.compile(r"[^\W_]+\.?(?:['‘’ʻʼ`´][^\W_]+\.?)*")
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

    `first` is empty for a name of one word. `is_turned` tells that it is printed with the family
    name first ("LAVROV Sergey", "Lavrov, Sergey") and has been turned round.
    """

    first: str
    middles: tuple[str, ...]
    last: str
    suffix: str = ""
    is_turned: bool = False

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
        if not self.first or any(len(word) == 1 for word in words):
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
        words, turned = words[family:] + words[:family], True
    parts = _drop_titles([_plain(word) for word in words])
    suffix = ""
    while len(parts) > 2 and (parts[-1] in SUFFIXES or parts[-1] in DEGREES):
        suffix = SUFFIXES.get(parts.pop(), suffix)
    parts = _join([respell(part) if len(part) > 1 else part for part in _drop_articles(parts)])
    if len(parts) < 2:
        return PersonName("", (), parts[0] if parts else "", suffix, turned)
    return PersonName(parts[0], tuple(parts[1:-1]), parts[-1], suffix, turned)


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
    return re.sub(r"[^a-z0-9]", "", anyascii(word).casefold())


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


COURTESIES = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr"])


def _drop_articles(parts: list[str]) -> list[str]:
    """Leave out the article of Arabic names, except in front: "Al Gore" is called so."""
    kept = [SONS.get(part, part) if at else part for at, part in enumerate(parts)]
    return [part for at, part in enumerate(kept) if not (0 < at < len(kept) - 1 and part in ARTICLES)]


def _join(parts: list[str]) -> list[str]:
    """Take particles together with the name behind them: von der Leyen."""
    joined: list[str] = []
    for at, part in enumerate(parts):
        if joined and at > 1 and parts[at - 1] in JOINED:
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def are_compatible(one: PersonName, other: PersonName) -> bool:
    """Whether middle names and initials of two names contradict each other nowhere.

    George W. Bush is not George H. W. Bush; John F. Kennedy may be John Fitzgerald Kennedy
    and John Kennedy.
    """
    if one.joined == other.joined and not (one.initials and other.initials):
        return True
    if not one.middles or not other.middles:
        return all(len(part) == 1 for part in one.middles + other.middles)
    return len(one.middles) == len(other.middles) and all(
        _meet(ours, theirs) for ours, theirs in zip(one.middles, other.middles, strict=True)
    )


def _meet(ours: str, theirs: str) -> bool:
    if len(ours) == 1 or len(theirs) == 1:
        return ours[0] == theirs[0]
    return ours == theirs


def extends(one: PersonName, other: PersonName) -> bool:
    """Whether one is the other with more words: a second family name, or middle names.

    "Fidel Castro" and "Fidel Castro Ruz", "Robert Mugabe" and "Robert Gabriel Mugabe". Too weak
    a reason to take two for one, unless both speak for one country.
    """
    ours, theirs = ((name.first, *name.middles, name.last) for name in (one, other))
    short, long = sorted((ours, theirs), key=len)
    if len(short) < 2 or short[0] != long[0] or one.suffix != other.suffix or len(short[0]) == 1:
        return False
    if any(len(part) == 1 for part in short):
        return False
    return long[: len(short)] == short or _is_subsequence(short, long)


def _is_subsequence(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return short[-1] == long[-1] and all(part in rest for part in short)


def abbreviates(short: PersonName, name: PersonName) -> bool:
    """Whether `short`, with initials or nothing before the family name, can stand for `name`."""
    if short.last != name.last or short.suffix != name.suffix:
        return False
    if not short.first:
        return True
    ours, theirs = ((each.first, *each.middles) for each in (short, name))
    return all(_meet(one, other) for one, other in zip(ours, theirs, strict=False) if one and other)
