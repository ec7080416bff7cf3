"""A speaker in the making, and whether further words name the same one."""

import re
from dataclasses import dataclass, field

from statements.extraction.bodies import Body, read_body
from statements.extraction.countries import read_country
from statements.extraction.mentions import Mention
from statements.extraction.offices import merge_offices
from statements.extraction.roles import BODIES, KNOWN_BY_ONE_NAME, PORTFOLIOS, ROLES, share_country, share_role
from statements.extraction.values import FoundSpeaker

NAME_PART = re.compile(r"[^\W\d_][\w’'.-]*")
SURNAME_PARTICLES = frozenset({"de", "da", "dos", "du", "van", "von", "der", "den", "bin", "al"})
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii"})


@dataclass(slots=True, eq=False)
class Speaker:
    """A speaker in the making; `names` and `offices` as printed, first seen first."""

    kind: str
    names: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    represents: set[str] = field(default_factory=set)
    gender: str = ""
    gender_is_told: bool = False  # by a title or an office; a pronoun may have been led wrong
    body: Body | None = None

    @property
    def is_named(self) -> bool:
        """Whether the name tells who it is: a surname alone can be many people's, "the Ministry" many countries'."""
        if self.body:
            return not self.body.is_anyones
        return has_first_name(self.name) or bool(self.words & KNOWN_BY_ONE_NAME)

    @property
    def name(self) -> str:
        if self.body:
            return self.body.name
        return max(self.names, key=lambda name: (not name.isupper(), len(name.split())))

    def freeze(self) -> FoundSpeaker:
        """Return the value; a body is given the names that tell whose it is."""
        if self.body:
            told = [name for name in self.names if read_body(name).key == self.body.key]
            return FoundSpeaker(self.name, self.kind, tuple(dict.fromkeys([self.name, *told])))
        return FoundSpeaker(self.name, self.kind, tuple(self.names), merge_offices(self.offices))


def has_first_name(name: str) -> bool:
    """Whether a name says more than the family: not "Khorev", nor "de Blasio"."""
    return len(_without_particles(name.casefold().split())) > 1


def _without_particles(parts: list[str]) -> list[str]:
    """Leave out the particles that begin a family name."""
    first = next((at for at, part in enumerate(parts[:-1]) if part not in SURNAME_PARTICLES), len(parts) - 1)
    return parts[max(first, 0) :]


def surname_of(parts: list[str]) -> str:
    return parts[-2] if len(parts) > 2 and parts[-1] in SUFFIXES else parts[-1]


def is_same_person(speaker: Speaker, ours: list[str]) -> bool:
    """Whether name parts can be another printing of a speaker's name: no other first, middle or last name."""
    theirs = _without_particles(NAME_PART.findall(speaker.name.casefold()))
    ours = _without_particles(ours)
    if len(ours) == 1 or len(theirs) == 1:
        return ours[-1] == surname_of(theirs) or ours[0] == theirs[0]
    if surname_of(theirs) != surname_of(ours) or (ours[-1] in SUFFIXES) != (theirs[-1] in SUFFIXES):
        return False
    same_first = theirs[0] == ours[0] or theirs[0][:1] == ours[0].rstrip(".") or theirs[0].rstrip(".") == ours[0][:1]
    return same_first and _share_initials(ours[1:-1], theirs[1:-1])


def _share_initials(ours: list[str], theirs: list[str]) -> bool:
    """Whether middle names agree: George W. Bush is not George H. W. Bush."""
    one, other = ([part[:1] for part in parts if part not in SUFFIXES] for parts in (ours, theirs))
    return not one or not other or one == other


def is_short_for(short: Body, long: Body) -> bool:
    return long.core == short.core or long.core.endswith(f" {short.core}")


def fits(speaker: Speaker, mention: Mention) -> bool:
    """Whether "the Russian envoy" can be this speaker: a shared role, no other country or portfolio."""
    if speaker.kind == "body":
        return bool(mention.words & speaker.words & BODIES) and not mention.countries
    if not share_role(frozenset(speaker.words), mention.words):
        return False
    if mention.words & PORTFOLIOS - speaker.words:
        return False
    if mention.represents and mention.represents not in speaker.represents:
        return False
    told = [word for word in mention.countries if word not in ROLES]
    told = [word for word in told if not mention.represents or read_country(word) != mention.represents]
    certain = [word for word in told if word in BODIES or word.endswith(("'s", "s'"))]
    if mention.represents or certain:
        return all(_is_theirs(word, speaker) for word in certain)
    return not told or not speaker.countries or any(_is_theirs(word, speaker) for word in told)


def _is_theirs(word: str, speaker: Speaker) -> bool:
    """Whether a word of an office, with its country or body, stands in an office of the speaker too."""
    country = read_country(word)
    for other in speaker.countries:
        their_country = read_country(other)
        if country == their_country and (country or share_country(word, other)):
            return True
    return False
