"""What a source as printed says about its speaker: a name, an office, a description, a pronoun."""

import re
from dataclasses import dataclass
from enum import StrEnum

from statements.extraction.roles import (
    BODIES,
    CAPITALS,
    COUNTRIES,
    COURTESY,
    CROWDS,
    LONG_COUNTRIES,
    ROLES,
    TITLES,
)
from statements.extraction.words import PERSONAL, word_set

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w[\w’'-]*\.?|,")
PARTICLES = word_set("al bin ibn bint van von de der den da di del la le el ul ur abu ben dos du st")
JOINING = word_set("to of for in at on from the and &")
INITIAL = re.compile(r"^(?:[A-Z]\.)+$|^[A-Z]$")
STATES = word_set("state defense defence treasury commerce labor energy education interior homeland security staff")


class MentionKind(StrEnum):
    PRONOUN = "pronoun"
    NAME = "name"
    BODY = "body"
    DESCRIPTION = "description"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Mention:
    """A source read: `words` are its descriptive words in lower case, `office` as printed."""

    kind: MentionKind
    name: str = ""
    office: str = ""
    words: frozenset[str] = frozenset()
    countries: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    low: str

    @property
    def is_name(self) -> bool:
        return self.text[0].isupper()


def read_mention(printed: str) -> Mention:
    """Read the words that name a source."""
    words = [
        _Word(*match.span(), match.group(), match.group().lower().replace("’", "'").rstrip("."))
        for match in WORD.finditer(printed)
    ]
    comma = next((at for at, word in enumerate(words) if word.text == ","), len(words))
    head = words[:comma]
    if not head:
        return Mention(MentionKind.UNKNOWN)
    if len(head) == 1 and head[0].low in CROWDS:
        return Mention(MentionKind.UNKNOWN)
    if len(head) == 1 and head[0].low in PERSONAL:
        return Mention(MentionKind.PRONOUN, name=head[0].low)
    named = words[comma + 1 :]
    if _ends_in_role(head) and _is_full_name(named):
        return _person(printed, [*head, *named], len(head), [])
    first = _name_start(head)
    if first < len(head) and _is_person(head, first):
        return _person(printed, head, first, words[comma + 1 :])
    acronym = len(head[-1].text) > 1 and head[-1].text.isupper()
    bodily = acronym or any(
        word.is_name and word.low.removesuffix("'s") in BODIES | CAPITALS | COUNTRIES for word in head
    )
    several = {"and", "or"} & {word.low for word in head}
    if several and first < len(head) and head[0].low not in BODIES:
        return Mention(MentionKind.UNKNOWN)
    if bodily and not _ends_in_role(head):
        return _body(printed, head)
    return _description(head)


def _is_full_name(words: list[_Word]) -> bool:
    """Whether an apposition is nothing but a name: China’s ambassador, Fu Cong."""
    while words and words[-1].text == ",":
        words = words[:-1]
    known = BODIES | COUNTRIES | CAPITALS | ROLES
    return 1 < len(words) < 5 and all(word.is_name and word.low not in known for word in words)


def _name_start(head: list[_Word]) -> int:
    """The first word of the personal name that ends the head; len(head) when there is none."""
    at = len(head)
    while at > 0 and (head[at - 1].is_name or head[at - 1].low in PARTICLES):
        low = head[at - 1].low
        if low in ROLES | TITLES | COURTESY or low.endswith("'s"):
            break
        at -= 1
    while at < len(head) and head[at].low in PARTICLES - {"al", "el", "abu", "ben", "bin", "de", "van", "von"}:
        at += 1
    if at > 1 and head[at - 1].low in {"of", "to", "for", "at", "in"}:
        at += _place_length(head, at)
    return at


def _place_length(head: list[_Word], at: int) -> int:
    """How many words from `at` name the place in "Ambassador to Pakistan Albert Khorev"."""
    lows = [word.low for word in head[at:]]
    for country in LONG_COUNTRIES:
        if tuple(lows[: len(country)]) == country:
            return len(country)
    if lows and (lows[0] in COUNTRIES or lows[0] in STATES):
        return 1
    return 1 if len(lows) > 2 else len(lows)


def _is_person(head: list[_Word], first: int) -> bool:
    name = head[first:]
    before = {word.low for word in head[:first]}
    if before & {"and", "or"} or (before & {"by", "from", "of", "in"} and not before & (ROLES | TITLES)):
        return False
    if not name or any(word.low in BODIES for word in name) or name[0].low in {"the", "a", "an"}:
        return False
    if len(name) == 1:
        alone = name[0].low
        if (
            alone in CAPITALS | COUNTRIES | CROWDS
            or alone.endswith(("'s", "ians", "icans", "ists"))
            or (first and head[first - 1].low in {"the", "a"})
        ):
            return False
        return not (name[0].text.isupper() and len(name[0].text) <= 4)
    if name[0].low in COUNTRIES | {"united", "european"} or len(name) > 5:
        return False
    return not (first and head[0].low in {"the"} and not any(word.low in ROLES | TITLES for word in head[:first]))


def _person(printed: str, head: list[_Word], first: int, rest: list[_Word]) -> Mention:
    office_words = [word for word in head[:first] if word.low not in COURTESY]
    while office_words and office_words[0].low in {"in", "on", "at", "by", "for", "to", "but", "and", "when"}:
        office_words = office_words[1:]
    office = printed[office_words[0].start : office_words[-1].end] if office_words else ""
    if not any(word.low in ROLES for word in office_words):
        office = ""
    if not office and rest and any(word.low in ROLES for word in rest):
        office = printed[rest[0].start : rest[-1].end]
    title = next((word.low for word in head[:first] if word.low in COURTESY), "")
    described = frozenset(word.low for word in [*office_words, *rest])
    return Mention(
        MentionKind.NAME,
        name=printed[head[first].start : head[-1].end].removesuffix("'s").removesuffix("’s"),
        office=office.removeprefix("the ").removeprefix("The "),
        words=described,
        countries=_countries([*office_words, *rest]),
        title=title,
    )


def _ends_in_role(head: list[_Word]) -> bool:
    """Whether the phrase's main noun is an office: "the Russian envoy", "UN chief in Geneva"."""
    main = next((at for at, word in enumerate(head) if at and word.low in {"of", "to", "in", "for", "at"}), len(head))
    return head[main - 1].low in ROLES


def _body(printed: str, head: list[_Word]) -> Mention:
    start = 1 if head[0].low in {"the", "a", "an"} and len(head) > 1 else 0
    if "and" in {word.low for word in head}:
        return Mention(MentionKind.UNKNOWN)
    if not head[-1].is_name and head[-1].low not in BODIES:
        return Mention(MentionKind.UNKNOWN, words=frozenset(word.low for word in head))
    return Mention(
        MentionKind.BODY,
        name=printed[head[start].start : head[-1].end],
        words=frozenset(word.low for word in head),
    )


def _description(head: list[_Word]) -> Mention:
    words = frozenset(word.low for word in head)
    definite = head[0].low in {"the", "this", "that"} or head[0].is_name
    if "and" in words or not definite or head[0].low in {"a", "an", "some", "many"}:
        return Mention(MentionKind.UNKNOWN, words=words)
    if words & ROLES or words & BODIES:
        return Mention(MentionKind.DESCRIPTION, words=words, countries=_countries(head))
    return Mention(MentionKind.UNKNOWN, words=words)


def _countries(words: list[_Word]) -> tuple[str, ...]:
    """The capitalised words that may tell a country, in lower case."""
    return tuple(
        word.low
        for word in words
        if word.is_name and word.low not in ROLES | TITLES | JOINING and not INITIAL.match(word.text)
    )
