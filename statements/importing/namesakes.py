"""Who of the known speakers somebody found in an article may be.

Names alone decide where they are whole and meet in every part. Where they meet less (a
second family name, the other order, initials), the country must be the same too. Who speaks
for another country, or a lifetime apart, is somebody else.
"""

from collections.abc import Callable, Iterable
from datetime import date

from statements.extraction import FoundSpeaker
from statements.extraction.bodies import body_key
from statements.extraction.countries import may_be_one, read_country
from statements.importing.known_speakers import KnownSpeaker, SpeakerMemory, ends_key, person_keys
from statements.importing.name_comparison import abbreviates, are_compatible, extends
from statements.importing.names import PersonName, read_name
from statements.models import Speaker

# Years between two speeches of one person, by how well the names meet.
LONGEST_PAUSE = 30
PAUSE_OF_ABBREVIATED = 8  # George Bush, then George W. Bush; S. Jayakumar, then Shunmugam Jayakumar
PAUSE_OF_A_SURNAME = 5  # Mr. Barre, then Mr. Barre again
PAUSE_AFTER_A_WHOLE_NAME = 2  # Mr. Barre, after Mohamed Siad Barre


def find_namesakes(memory: SpeakerMemory, found: FoundSpeaker, day: date | None) -> list[KnownSpeaker]:
    """Return the known speakers that `found` may be: none, the one, or several whom nothing tells apart."""
    if found.kind == Speaker.Kind.BODY:
        return memory.look_up(body_key(found.name))
    name, countries = read_name(found.name), countries_of(found)
    people = [known for known in memory.look_up(*person_keys(name)) if known.row.kind == found.kind]
    if not name.is_whole:
        return _by_surname(people, name, countries, day)
    fits = _fits(countries, day)
    strong = [known for known in people if fits(known, LONGEST_PAUSE) and _is_called(known, name, fits)]
    if strong or not countries:
        return _closest(strong, countries)
    turned = {key for each in name.turned() for key in (ends_key(each), f"all {each.joined}")}
    weak = [*people, *(known for known in memory.look_up(*turned) if known.row.kind == found.kind)]
    ours = [known for known in dict.fromkeys(weak) if known.countries & countries]
    return [
        known
        for known in ours
        if (fits(known, LONGEST_PAUSE) and any(extends(name, other) for other in known.read))
        or (fits(known, PAUSE_OF_ABBREVIATED) and any(_may_be_same(name, other) for other in known.read))
    ]


def countries_of(found: FoundSpeaker) -> set[str]:
    return {country for office in found.offices if (country := read_country(office.represents))}


def _by_surname(
    people: Iterable[KnownSpeaker], name: PersonName, countries: set[str], day: date | None
) -> list[KnownSpeaker]:
    """Return those who are called so, and those whose name may be shortened to it.

    With a country and a day both count: Mr. Mesfin may be Seyoum Mesfin, who spoke for it the year before. Without,
    who is called exactly so is meant.
    """
    fits = _fits(countries, day)
    people = [known for known in people if not countries or known.countries & countries]
    exact = [known for known in people if name in known.read and fits(known, PAUSE_OF_A_SURNAME)]
    pause = PAUSE_OF_ABBREVIATED if name.first else PAUSE_AFTER_A_WHOLE_NAME
    shortened = [
        known for known in people if fits(known, pause) and any(abbreviates(name, other) for other in known.read)
    ]
    return list(dict.fromkeys([*exact, *shortened])) if countries and day else exact or shortened


def _fits(countries: set[str], day: date | None) -> Callable[[KnownSpeaker, int], bool]:
    """Return a test of a known speaker: no other country, and not more than some years away."""

    def fits(known: KnownSpeaker, pause: int) -> bool:
        theirs = known.countries
        apart = countries and theirs and not any(may_be_one(one, other) for one in countries for other in theirs)
        return not apart and (day is None or known.years_from(day) <= pause)

    return fits


def _is_called(known: KnownSpeaker, name: PersonName, fits: Callable[[KnownSpeaker, int], bool]) -> bool:
    """Whether a whole name is theirs; an initial more or less takes more for it."""
    same = [other for other in known.read if _is_same(name, other)]
    if any(other.initials == name.initials for other in same):
        return True
    return bool(same) and fits(known, PAUSE_OF_ABBREVIATED)


def _closest(people: list[KnownSpeaker], countries: set[str]) -> list[KnownSpeaker]:
    """Return those of the same country, if the archive knows any; else all."""
    return [known for known in people if known.countries & countries] or people


def _is_same(one: PersonName, other: PersonName) -> bool:
    return other.is_whole and (one.ends == other.ends or one.joined == other.joined) and are_compatible(one, other)


def _may_be_same(one: PersonName, other: PersonName) -> bool:
    """Whether two names are likely those of one person, if both spoke for the same country."""
    if not other.is_whole:
        return bool(other.first) and abbreviates(other, one)
    return any(_is_same(turned, other) for turned in one.turned())
