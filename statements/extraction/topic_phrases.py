"""One phrase of a topic's vocabulary: under which words of a text to look for it, and how it is spelt there.

What an editor types, and what it finds, always in whole words:

    peace talk   peace talks, Peace-Talks: any case, the last word in any inflection
    cease-fire   cease-fire, cease fire, ceasefires: a hyphen may also be a space or nothing
    UN           UN, U.N., UNs: capitals as they are written, with points or without
    denuclear*   denuclearise, denuclearization: a free ending
"""

import re
from dataclasses import dataclass
from functools import lru_cache

APOSTROPHES = "'’‘ʼ"
HYPHENS = "‐‑\u00ad-"  # with the hyphen that never breaks a line and the one that shows only there
GAP = rf"(?:\s|[{HYPHENS}])+"
MAYBE_GAP = rf"(?:\s|[{HYPHENS}])*"
MARKS = r"\u0300-\u036f"  # accents that stand after their letter
NOT_IN_A_WORD = rf"(?![\w{MARKS}])"
DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]?")
WORD = re.compile(rf"(?<![{MARKS}])[^\W_ʼ]++(?![{MARKS}])")
BREAK = re.compile(f"({GAP})")
LONGEST_BUCKET = 4  # letters of a word with a free ending by which it is looked up
VOWELS = frozenset("aeiou")
IRREGULAR = {
    "child": ("children",),
    "man": ("men",),
    "life": ("lives",),
    "criterion": ("criteria",),
    "medium": ("media",),
    "memorandum": ("memoranda",),
    "phenomenon": ("phenomena",),
    "referendum": ("referenda",),
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ready to be looked for.

    `words` are the first words, in lower case, of places where it may stand, and `pairs` the
    first two where these are certain; `starts` is for a first word with a free ending: its
    first letters, `LONGEST_BUCKET` at most. `joined` are its forms when it is one word,
    hyphens left out. `is_word`: `words` are all its forms, and nothing more is to be looked at.
    """

    pattern: str
    is_word: bool
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    starts: frozenset[str]
    joined: frozenset[str]

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Match at a word's start; the match never runs over `end`."""
        return _compiled(self.pattern).match(text, start, end)


@lru_cache(maxsize=1 << 14)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def read_phrase(written: str) -> Phrase | None:
    """Understand a phrase as it was typed; None when there is no letter or digit in it."""
    if not WORD.search(written):
        return None
    pieces = _trim(BREAK.split(written))
    words = pieces[::2]
    forms = [_forms(word, is_last=position == len(words) - 1) for position, word in enumerate(words)]
    gaps = [MAYBE_GAP if set(gap) <= set(HYPHENS) else GAP for gap in pieces[1::2]]
    pattern = "".join(f"{_spell(word, each)}{gap}" for word, each, gap in zip(words, forms, [*gaps, ""], strict=True))
    # How many of the leading words may be printed as one: those that only hyphens part.
    run = 1 + next((number for number, gap in enumerate(gaps) if gap == GAP), len(gaps))
    firsts = [first for length in range(1, run + 1) for first in _join(words[:length], forms[length - 1])]
    plain = [first for first in firsts if "*" not in first]
    is_certain = run == 1 and len(words) > 1 and gaps[1:2] != [MAYBE_GAP]
    pairs = _pairs(words, forms) if is_certain else frozenset()
    is_one_word = run == len(words) and not _is_acronym(words[0]) and "*" not in written
    return Phrase(
        is_word=is_one_word
        and bool(WORD.fullmatch(words[0]))
        and len(words) == 1
        and not _is_written_exactly(words[0]),
        pattern=pattern + ("" if words[-1].endswith("*") else NOT_IN_A_WORD),
        words=frozenset() if pairs else frozenset(map(_first_word, plain)) | _dotted_start(words[0]),
        pairs=pairs,
        starts=frozenset(first.partition("*")[0][:LONGEST_BUCKET] for first in firsts if "*" in first),
        joined=frozenset(_join(words, forms[-1])) if is_one_word else frozenset(),
    )


def _trim(pieces: list[str]) -> list[str]:
    """Leave out the gaps before the first word and after the last."""
    return pieces[0 if pieces[0] else 2 : None if pieces[-1] else -2]


def _pairs(words: list[str], forms: list[tuple[str, ...]]) -> frozenset[tuple[str, str]]:
    """The first two words as a reader meets them; none when either may be printed in other ways."""
    if not all(WORD.fullmatch(word) and not _is_acronym(word) for word in words[:2]):
        return frozenset()
    return frozenset((words[0].lower(), form.lower()) for form in forms[1])


def _join(words: list[str], last_forms: tuple[str, ...]) -> list[str]:
    return ["".join([*words[:-1], form]).lower() for form in last_forms]


def _first_word(form: str) -> str:
    """The word by which a reader of the text meets it first: "child" of "child’s"."""
    found = WORD.search(form)
    return found.group() if found else form


def _dotted_start(word: str) -> frozenset[str]:
    return frozenset({f"{word[0].lower()}."} if _is_acronym(word) else ())


def _is_acronym(word: str) -> bool:
    plain = _undotted(word)
    return len(plain) > 1 and plain.isascii() and plain.isalpha() and plain.isupper()


def _undotted(word: str) -> str:
    return word.replace(".", "") if DOTTED.fullmatch(word) else word


def _forms(word: str, *, is_last: bool) -> tuple[str, ...]:
    if _is_acronym(word):
        return (_undotted(word), f"{_undotted(word)}s") if is_last else (_undotted(word),)
    return inflect(word) if is_last and word.isalpha() and not _is_written_exactly(word) else (word,)


def _is_written_exactly(word: str) -> bool:
    return word.upper() == word


def _spell(word: str, forms: tuple[str, ...]) -> str:
    """The regular expression of one word in all its forms."""
    if _is_acronym(word):
        letters = _undotted(word)
        dotted = r"\.".join(letters) + r"(?:\.(?!\w)|(?![\w.]))"
        return rf"(?:(?:{'|'.join(sorted(forms, key=len, reverse=True))}){NOT_IN_A_WORD}|(?<![^\W_]\.){dotted})"
    spelt = "|".join(_escape(form) for form in sorted(forms, key=len, reverse=True))
    return rf"(?:{spelt})" if _is_written_exactly(word) else rf"(?i:{spelt})"


def _escape(form: str) -> str:
    plain = re.sub(f"[{APOSTROPHES}]", f"[{APOSTROPHES}]", re.escape(form))
    return plain.replace(r"\*", r"[^\W_]*")


def inflect(word: str) -> tuple[str, ...]:
    """The word with its plural, past and -ing endings: more than English has, but none that is another word.

    ban, bans, banned, banning; treaty, treaties; crisis, crises; embargo, embargoes; woman, women.
    """
    irregular = next(
        ((word[: -len(base)] + form for form in plurals) for base, plurals in IRREGULAR.items() if word.endswith(base)),
        (),
    )
    return tuple(dict.fromkeys([word, *_regular(word), *irregular]))


def _regular(word: str) -> list[str]:
    stem, last = word[:-1], word[-1:].lower()
    if last == "y" and word[-2:-1].lower() not in VOWELS:
        return [stem + "ies", stem + "ied", word + "ing"]
    if last == "e":
        return [word + "s", word + "d", stem + "ing"]
    if word.lower().endswith("sis"):
        return [word[:-2] + "es"]
    doubled = word + word[-1] if _may_double(word.lower()) else word
    return [word + "s", *(each + ending for each in dict.fromkeys([word, doubled]) for ending in ("es", "ed", "ing"))]


def _may_double(word: str) -> bool:
    return len(word) > 2 and word[-1] not in VOWELS | set("wxy") and word[-2] in VOWELS and word[-3] not in VOWELS
