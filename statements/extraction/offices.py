"""Offices as printed: title, for whom, since when.

"Russia’s Ambassador to Pakistan", "Ambassador of Russia to Pakistan" and "Russian Ambassador to
Pakistan" are one office of one country. The country is cut off where only public offices stand
behind it: an "American Unity Fund president" is no president of America.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from statements.extraction.countries import LONGEST, STATES, read_country
from statements.extraction.office_times import read_times
from statements.extraction.roles import ROLES
from statements.extraction.values import FoundOffice
from statements.extraction.words import word_set

LONGEST_PRINTED = 300  # characters
FORMER = word_set("former ex onetime one-time ousted previous late past deposed")
PASSING = word_set(
    "the a an then now current present visiting incumbent newly appointed retired longtime veteran today's"
)
RANKS = word_set("senior top deputy vice acting first interim chief outgoing assistant permanent special junior")
POSSESSIVE = re.compile(r"^(?:his|her|its|their|our|my|whose)\b", re.I)
HANGING = word_set("rep sen gov and the of")
HONOURS = word_set("sheikh sheikha mullah ayatollah sayyed mr mrs ms dr sir dame lord lady")
MILITARY = word_set("general major colonel lieutenant captain admiral brigadier marshal sergeant")
NO_OFFICES = HONOURS | MILITARY | {"and"}
CIVIL_GENERALS = word_set("attorney secretary director consul solicitor inspector surgeon governor prosecutor auditor")
EX = re.compile(r"\bex-", re.I)
THEN = re.compile(r"\bthen-", re.I)
POSSESSED = re.compile(r"^[A-Z].*(?:['’]s|s['’])$")
CLAUSE = re.compile(r",|;|\s+(?:who|whom|whose|which|that|where|during|as well as|and (?:an?|the|in))\b|\s+\(")
GOVERNMENT = (
    ROLES
    | RANKS
    | word_set(
        """
    foreign defence defense interior finance prime ministry office state national security council affairs crown supreme
    parliament parliamentary senate house district court supreme military army armed forces force navy naval air
    energy oil culture economy economic trade presidential government cabinet home justice environment climate nuclear
    peace high general attorney central intelligence police homeland treasury education health labour labor transport
    agriculture commerce information planning religious opposition shadow d'affaires chargé charge embassy delegation
    mission goodwill plenipotentiary extraordinary federal union budget development cooperation co-operation european
    external international humanitarian human rights political policy press media public party secretary-general
    under-secretary-general under-secretary undersecretary representative's minister's president's ministry's
    to for of and the in at on with un eu nato former
    """
    )
)
STATE_ROLES = word_set("governor gov senator sen congressman congresswoman rep lawmaker democrat republican")
SEATS = {
    "kremlin": "Russia", "duma": "Russia", "white house": "United States", "pentagon": "United States",
    "state department": "United States", "fbi": "United States", "cia": "United States", "downing street":
    "United Kingdom", "vatican": "Holy See", "élysée": "France", "knesset": "Israel", "bundestag": "Germany",
    "european commission": "European Union", "european council": "European Union",
    "european parliament": "European Union",
}  # fmt: skip


@lru_cache(maxsize=4096)
def split_office(printed: str) -> FoundOffice:
    """Divide the words for an office into title and country, and read since when it was held.

    An empty title where the words tell no office that stands by itself ("her lawyer").
    """
    text = re.sub(r"\s+", " ", printed[:LONGEST_PRINTED]).strip(" ,;–—-")
    if POSSESSIVE.match(text):
        return FoundOffice("")
    text, since, until = read_times(text)
    text = CLAUSE.split(text, maxsplit=1)[0].strip()
    words, former = _strip_front(_strip_lead(EX.sub("former ", THEN.sub("", text)).split(" ")))
    words, country = _cut_country(words)
    words, still_former = _strip_front(words)
    former = former or still_former
    while len(words) > 1 and (_low(words[-1]) in HANGING or _only_honours(words)):
        words = words[:-1]
    title = " ".join(words)
    if not country:
        country = next((read_country(word) for word in words[1:] if POSSESSED.search(word)), "")
    if not country:
        country = next((whose for seat, whose in SEATS.items() if re.search(rf"\b{seat}\b", title.casefold())), "")
    if {_low(word) for word in words} <= NO_OFFICES:
        title = ""
    if former and title:
        title = f"former {title}"
    return FoundOffice(title, country, since, until, former or bool(until))


def merge_offices(printed: Iterable[str]) -> tuple[FoundOffice, ...]:
    """Return the offices that printed words tell, each once: "Foreign Minister" is "Russian Foreign Minister"."""
    found: dict[str, FoundOffice] = {}
    for office in map(split_office, printed):
        known = found.get(office.title.casefold())
        if office.title and (known is None or (office.represents and not known.represents)):
            found[office.title.casefold()] = office
        elif known and office.represents not in {"", known.represents}:
            found[f"{office.title} {office.represents}".casefold()] = office
    return tuple(found.values())


def _low(word: str) -> str:
    return word.casefold().replace("’", "'").strip(".,")


def _strip_lead(words: list[str]) -> list[str]:
    """Leave out words before a post in capitals that are none of it: "a gaffe by House Majority Leader"."""
    first = len(words)
    while first and (words[first - 1][:1].isupper() or words[first - 1] in {"of", "for", "and"}):
        first -= 1
    post, before = {_low(word) for word in words[first:]}, {_low(word) for word in words[:first]}
    is_apart = post & ROLES and not before & (ROLES | FORMER) and before - PASSING - RANKS
    return words[first:] if is_apart else words


def _strip_front(words: list[str]) -> tuple[list[str], bool]:
    """Leave out articles and "then"; tell whether "former" stands there too."""
    former = False
    while len(words) > 1 and _low(words[0]) in FORMER | PASSING:
        former = former or _low(words[0]) in FORMER
        words = words[1:]
    return words, former


def _only_honours(words: list[str]) -> bool:
    """Whether the last word is how the holder of the office before it is addressed: Prime Minister Sheikh."""
    if _low(words[-1]) in MILITARY:
        offices = {_low(word) for word in words[:-1]} & (ROLES - MILITARY)
        return bool(offices) and _low(words[-2]) not in CIVIL_GENERALS
    return _low(words[-1]) in HONOURS


def _cut_country(words: list[str]) -> tuple[list[str], str]:
    for at in range(len(words) - 1):
        for length in range(min(LONGEST, len(words) - at - 1), 0, -1):
            country = _country_at(words[at : at + length])
            rest = words[at + length :]
            if country and _is_public(country, words[at + length - 1], rest):
                return [*words[:at], *rest], country
        if _low(words[at]) not in RANKS:
            break
    return _cut_of_country(words)


def _country_at(words: list[str]) -> str:
    return read_country(" ".join(words)) if words[0][:1].isupper() else ""


def _is_public(country: str, last: str, rest: list[str]) -> bool:
    """Whether what stands behind a country is an office of that country."""
    if country == "Georgia" and _low(last) == "georgia" and {_low(word) for word in rest} & STATE_ROLES:
        return False
    if country not in STATES:
        return _low(last) != "european"
    return last.endswith(("'s", "’s", "s'", "s’")) or all(_low(word) in GOVERNMENT for word in _until_object(rest))


def _until_object(words: list[str]) -> list[str]:
    """The words before "to", "for" and the like: behind these, anything may stand."""
    end = next(
        (at for at, word in enumerate(words) if at and _low(word) in {"to", "for", "of", "in", "on"}), len(words)
    )
    return words[:end]


def _cut_of_country(words: list[str]) -> tuple[list[str], str]:
    """Cut "of Russia" out of "Ambassador of Russia to Pakistan"."""
    for at in range(1, len(words) - 1):
        before = {_low(word) for word in words[:at]}
        if words[at] != "of" or before & STATE_ROLES or not before <= GOVERNMENT:
            continue
        for length in range(min(LONGEST + 1, len(words) - at - 1), 0, -1):
            country = _country_at([word for word in words[at + 1 : at + 1 + length] if word != "the"] or [""])
            if country and _ends(words[at + 1 + length :]):
                return [*words[:at], *words[at + 1 + length :]], country
    return words, ""


def _ends(rest: list[str]) -> bool:
    return not rest or _low(rest[0]) in {"to", "for", "at", "in", "on"}
