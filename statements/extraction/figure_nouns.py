"""What a figure counts or measures: the noun behind it ("339 names") or before it ("aid surpassed $350 billion")."""

import re
from collections.abc import Sequence
from functools import lru_cache

from statements.extraction.figure_numbers import GAP
from statements.extraction.figure_words import (
    ED_AND_LY,
    FUNCTION_WORDS,
    LOOKS_PLURAL,
    NO_THINGS,
    NOT_COUNTED,
    PERSONS,
    SAME,
    TIMES,
    UNMARKED_PLURALS,
)
from statements.extraction.words import word_set

MOST_WORDS = 5  # from the number to the noun: 185 sovereign and independent States
NEXT_WORD = re.compile(rf"{GAP}(?P<word>[A-Za-zÀ-ſ]+(?:[’'-][A-Za-zÀ-ſ]+)*)(?P<whose>[’'](?!\w))?")
OF_THESE = re.compile(
    rf"{GAP}of{GAP}(?:(?:the|our|its|their|these|those|his|her|my|your|all|such|this|that){GAP}){{0,2}}", re.IGNORECASE
)
OF_SO_MANY = re.compile(rf"(?:{GAP}out)?{GAP}of{GAP}(?:the|our|its|their|these|those){GAP}(?=[\d])", re.IGNORECASE)
SO_MANY = re.compile(r"\d{1,3}(?:,\d{3}){0,4}+(?![\w.,%-])")
OF_WHAT = re.compile(
    rf"{GAP}(?:worth{GAP}of|of|(?P<within>in))(?=\s)"
    rf"(?:{GAP}(?:the|our|its|their|all|such|this|that|additional|new|further)\b){{0,2}}",
    re.IGNORECASE,
)
SO_MUCH_OF = re.compile(
    rf"{GAP}(?:number|amount|volume|sum){GAP}of(?=\s)(?:{GAP}(?:the|our|its|their)\b)?", re.IGNORECASE
)
NOT_NAMED = word_set("level share amount figure percentage")  # what stands before: of the pre-war level
COLLECTIVES = word_set("population humanity mankind electorate race world workforce")
REACHED = (
    "of|worth|at|surpass(?:ed|es|ing)?|exceed(?:ed|s|ing)?|reach(?:ed|es|ing)?|total(?:l?ed|l?ing|s)?|amount(?:ed|ing|s)?"
    "{gap}to|st(?:ands|ood){gap}at|(?:grew|rose|fell|grown|risen|fallen|increased|decreased|declined){gap}(?:by|to)|was|is"
).replace("{gap}", GAP)
WITHIN = r"(?!(?:an?|of|in|on|to|at|by|and|through)\b)[a-z-]+"
SUBJECT = re.compile(
    r"(?<![A-Za-z])(?P<word>(?!cent\b)[A-Za-z]+(?:-[A-Za-z]+)*)"
    rf"(?:{GAP}(?:(?:to|for|in|by|from){GAP}(?:the{GAP})?[A-Z][\w-]*"
    rf"|in{GAP}(?:the|our|their|these|those){GAP}(?:{WITHIN}{GAP})?[A-Za-z-]+"
    rf"|of{GAP}(?:(?:the|our|its|their|this|that){GAP})?(?:{WITHIN}{GAP}){{0,3}}?(?P<of>{WITHIN})(?<!ed)))?"
    rf"(?:,?{GAP}(?:which|that|has|have|had|is|are|was|were|will|would|could|may|already|now|some)){{0,3}}"
    rf"{GAP}(?:{REACHED})(?:{GAP}(?:about|some|over|nearly|almost|around|only|more{GAP}than))?{GAP}\Z"
)
HYPHENS = ("-", "‐", "‑", "\u00ad")
LOOK_BACK = 90  # characters
MOST_MODIFIERS = 3
KNOWN_SUMS = {"gross domestic product": "GDP", "gross national product": "GNP", "gross national income": "GNI"} | {
    name: name.upper() for name in ("gdp", "gnp", "gni")
}
MEASURES = word_set(
    """
    rate level share amount sum cost figure number percentage order tune only extent period case
    late early mid half one all
    coming above below worth year yearly annually and
    """
)
NOT_SAID_OF = ("ing", "ed", "ly")  # endings of words that are no nouns, as a rule
POSSESSIVE = re.compile("[’']s?$")
OF_SOMEBODY = re.compile("[’']s$")


def find_noun(text: str, start: int, end: int) -> tuple[str, int] | None:
    """Return the plural noun that is counted from `start` on, and where it ends; None when none is near."""
    if (of_so_many := OF_SO_MANY.match(text, start, end)) and (rest := SO_MANY.match(text, of_so_many.end(), end)):
        start = rest.end()  # 28 of the 45 countries
    elif of_these := OF_THESE.match(text, start, end):
        start = of_these.end() - 1 if text[of_these.end() - 1].isspace() else of_these.end()
    for _ in range(MOST_WORDS):
        match = NEXT_WORD.match(text, start, end)
        if match is None:
            return None
        word = match["word"].lower()
        is_counted = word in PERSONS or is_plural(word) or _is_people(match["word"])
        if word in NOT_COUNTED or (word in FUNCTION_WORDS and word != "and" and not is_counted):
            return None
        if word.partition("-")[0] in TIMES or text[match.end() : match.end() + 1] in HYPHENS:
            return None  # people- centred, which is a word cut in two
        if is_counted and not match["whose"]:
            return _reach_on(text, match, end)
        start = match.end()
    return None


def _is_people(word: str) -> bool:
    """Whether a word as printed names a people without looking like a plural: Chinese, Somalis."""
    return word[0].isupper() and word.endswith(("ese", "is")) and word.lower() not in LOOKS_PLURAL


def _reach_on(text: str, match: re.Match[str], end: int) -> tuple[str, int] | None:
    """Take a plural that a further one follows for an adjective: United Nations peacekeepers, wounded soldiers."""
    word = match["word"].lower()
    after = NEXT_WORD.match(text, match.end(), end)
    if after is not None and is_plural(after["word"].lower()) and after["word"].lower() not in NOT_COUNTED:
        return after["word"].lower(), after.end()
    is_several = word.endswith("is") and _is_people(match["word"])  # Israelis
    return word[:-1] if is_several else word, match.end()


def is_plural(word: str) -> bool:
    """Whether a word, in lower case, looks like a plural."""
    if word in UNMARKED_PLURALS:
        return True
    if len(word) < 4 or not word.endswith("s") or word in LOOKS_PLURAL or word in FUNCTION_WORDS:
        return False
    return not word.endswith(("ss", "us", "is", "’s", "'s", "ous", "ics"))


def find_object(text: str, start: int, end: int, *, is_share: bool = False) -> tuple[str, int] | None:
    """Return what a share or a sum is of: "15 per cent of the people", "$5 million in aid", "a 5 per cent tariff".

    Behind a share "in" tells a time or a place.
    """
    linked = OF_WHAT.match(text, start, end)
    if linked and is_share and linked["within"]:
        return None
    at = linked.end() if linked else start
    words: list[tuple[str, int]] = []
    while len(words) <= MOST_MODIFIERS and not _is_known_sum(words):
        if linked and (so_much := SO_MUCH_OF.match(text, at, end)):
            words, at = [], so_much.end()
        match = NEXT_WORD.match(text, at, end)
        if match is None or match["word"].lower() in FUNCTION_WORDS | NOT_COUNTED | MEASURES:
            words = [] if match and match["word"].lower() in NOT_NAMED else words
            break
        if linked and words and words[-1][0] in COLLECTIVES and is_plural(match["word"].lower()):
            break  # 20 per cent of the population receives
        words.append((match["word"].lower(), match.end()))
        at = match.end()
        if is_plural(words[-1][0]) and not match["whose"]:
            break
    return _choose_noun(words)


def _is_known_sum(words: Sequence[tuple[str, int]]) -> bool:
    return " ".join(word for word, _ in words[-3:]) in KNOWN_SUMS


def _choose_noun(words: list[tuple[str, int]]) -> tuple[str, int] | None:
    if _is_known_sum(words):
        return KNOWN_SUMS[" ".join(word for word, _ in words[-3:])], words[-1][1]
    if len(words) > MOST_MODIFIERS and not is_plural(words[-1][0]):
        return None
    while words and _is_no_thing(words[-1][0]):
        words.pop()
    return words[-1] if words else None


def _is_no_thing(word: str) -> bool:
    """Whether the last word behind a share or a sum is no noun, as a rule: 50 per cent equal, $5 million spent."""
    return (
        word in NO_THINGS or bool(OF_SOMEBODY.search(word)) or (word.endswith(("ed", "ly")) and word not in ED_AND_LY)
    )


def find_subject(text: str, start: int) -> str:
    """Return the noun before a number that is said of it; '' when none is near."""
    match = SUBJECT.search(text, max(start - LOOK_BACK, 0), start)
    if match is None:
        return ""
    word = match["word"].lower()
    if word in MEASURES and match["of"]:
        word = match["of"]  # the share of trade
    is_noun = word not in FUNCTION_WORDS | MEASURES | NOT_COUNTED | NO_THINGS and not word.endswith(NOT_SAID_OF)
    return word if is_noun and len(word) > 2 else ""


@lru_cache(maxsize=4096)
def name_counted(word: str) -> str:
    """Return the one form under which a noun is kept: its singular, in lower case; persons are people."""
    plain = POSSESSIVE.sub("", word)
    if plain in KNOWN_SUMS:
        return KNOWN_SUMS[plain]
    if plain in SAME:
        return SAME[plain]
    if plain in UNMARKED_PLURALS:
        return plain
    for ending, singular in (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zes", "ze")):
        if plain.endswith(ending) and len(plain) > len(ending) + 1:
            return plain[: -len(ending)] + singular
    return plain[:-1] if is_plural(plain) else plain
