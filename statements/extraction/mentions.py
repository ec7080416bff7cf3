"""What a source as printed says about its speaker: a name, an office, a description, a pronoun."""

import re
from dataclasses import dataclass
from enum import StrEnum

from statements.extraction.countries import read_country
from statements.extraction.head_words import HeadWord, behind_owner, belongs_to, is_companion, own_words
from statements.extraction.offices import split_office
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
    represents: str = ""  # the country or union whose office it is


def read_mention(printed: str) -> Mention:
    """Read the words that name a source."""
    words = [
        HeadWord(*match.span(), match.group(), match.group().lower().replace("’", "'").rstrip("."))
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
    if (_ends_in_role(head) or is_companion(head)) and _is_full_name(named):
        return _person(printed, [*head, *named], len(head), [])
    first = _name_start(head)
    if first < len(head) and _is_person(head, first):
        if belongs_to(head, first):
            return Mention(MentionKind.UNKNOWN, words=frozenset(word.low for word in head[:first]))
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
    return _description(printed, head)


def _is_full_name(words: list[HeadWord]) -> bool:
    """Whether an apposition is nothing but a name: China’s ambassador, Fu Cong."""
    while words and words[-1].text == ",":
        words = words[:-1]
    known = BODIES | COUNTRIES | CAPITALS | ROLES
    return 1 < len(words) < 6 and all(
        (word.is_name and word.low not in known) or (0 < at < len(words) - 1 and word.low in PARTICLES)
        for at, word in enumerate(words)
    )


def _name_start(head: list[HeadWord]) -> int:
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


def _place_length(head: list[HeadWord], at: int) -> int:
    """How many words from `at` name the place in "Ambassador to Pakistan Albert Khorev"."""
    lows = [word.low for word in head[at:]]
    for country in LONG_COUNTRIES:
        if tuple(lows[: len(country)]) == country:
            return len(country)
    if lows and (lows[0] in COUNTRIES or lows[0] in STATES):
        return 1
    return 1 if len(lows) > 2 else len(lows)


def _is_person(head: list[HeadWord], first: int) -> bool:
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


def _person(printed: str, head: list[HeadWord], first: int, rest: list[HeadWord]) -> Mention:
    office_words = [word for word in head[:first] if word.low not in COURTESY]
    while office_words and office_words[0].low in {"in", "on", "at", "by", "for", "to", "but", "and", "when"}:
        office_words = office_words[1:]
    office = printed[office_words[0].start : office_words[-1].end] if office_words else ""
    if not any(word.low in ROLES for word in office_words):
        office = ""
    if not office and rest and any(word.low in ROLES for word in rest):
        office = printed[rest[0].start : rest[-1].end]
    owned = behind_owner(head[:first])
    title = next((word.low for word in head[owned:first] if word.low in COURTESY), "")
    described = own_words(office_words) | own_words(rest)
    countries = _countries([*office_words, *rest])
    return Mention(
        MentionKind.NAME,
        name=printed[head[first].start : head[-1].end].removesuffix("'s").removesuffix("’s"),
        office=office.removeprefix("the ").removeprefix("The "),
        words=described,
        countries=countries,
        title=title,
        represents=split_office(office).represents if office else read_country(" ".join(countries)),
    )


def _ends_in_role(head: list[HeadWord]) -> bool:
    """Whether the phrase's main noun is an office: "the Russian envoy", "UN chief in Geneva"."""
    main = next((at for at, word in enumerate(head) if at and word.low in {"of", "to", "in", "for", "at"}), len(head))
    return head[main - 1].low in ROLES


def _body(printed: str, head: list[HeadWord]) -> Mention:
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


def _description(printed: str, head: list[HeadWord]) -> Mention:
    words = own_words(head)
    definite = head[0].low in {"the", "this", "that"} or head[0].is_name
    if "and" in words or not definite or head[0].low in {"a", "an", "some", "many"}:
        return Mention(MentionKind.UNKNOWN, words=words)
    if words & ROLES or words & BODIES:
        represents = split_office(printed[head[0].start : head[-1].end]).represents
        return Mention(MentionKind.DESCRIPTION, words=words, countries=_countries(head), represents=represents)
    return Mention(MentionKind.UNKNOWN, words=words)


def _countries(words: list[HeadWord]) -> tuple[str, ...]:
    """The capitalised words that may tell a country, in lower case."""
    return tuple(
        word.low
        for word in words
        if word.is_name and word.low not in ROLES | TITLES | JOINING and not INITIAL.match(word.text)
    )
