"""From the names in front of turns to the speakers of a record."""

import re
from collections.abc import Iterable

from statements.extraction.full_names import find_full_names, fold, in_title_case, is_full
from statements.extraction.stage_directions import DIRECTION
from statements.extraction.turn_labels import MISTERS, Label, is_body, is_press
from statements.extraction.values import FoundOffice, FoundSpeaker

SMALL_WORDS = re.compile(r"\b(?:of|for|and|the|to)\b", re.I)
NOT_OF_OFFICES = MISTERS | {"the", "his", "her", "excellency"}
WOMEN = frozenset({"mrs", "ms", "miss", "madam", "madame", "mme", "dame", "lady"})
MEN = frozenset({"mr", "mister", "sir", "lord"})


class Cast:
    """The speakers of one record, in the order in which they first speak.

    A surname or a role alone ("Mr. Kelly", "The President") is another person in the next
    record, and may be in this one: it names somebody only where the record prints one full
    name that ends in it. A name that is `given` for the whole record is taken as it is.
    """

    def __init__(self, text: str, labels: Iterable[Label], given: str = "", office: FoundOffice | None = None) -> None:
        named = [label for label in {(label.key, label.brackets): label for label in labels}.values() if label.names]
        self.speakers: list[FoundSpeaker] = []
        self._given = FoundSpeaker(given, "person", (given,), (office,) if office else ()) if given else None
        self._offices = _gather_offices(named)
        self._full_names = _match_surnames(text, named)
        if given and (surname := fold(given).split()[-1]) in {fold(label.names[-1]) for label in named}:
            self._full_names[surname] = given
        self._places: dict[str, int] = {}

    def place(self, label: Label | None) -> int | None:
        """The place of a turn's speaker among `speakers`, added when new; None when nobody is named."""
        if label is None:
            return self._enlist(self._given) if self._given else None
        if not label.names:
            return self._place_body(label)
        printed = " ".join(label.names)
        name = in_title_case(printed) if is_full(printed) else self._full_names.get(fold(printed).split()[-1])
        if name is None:
            return None
        if self._given and name == self._given.name:
            return self._enlist(self._given)
        names = (name, printed) if is_full(printed) and printed != name else (name,)
        return self._enlist(FoundSpeaker(name, "person", names, self._offices.get(fold(printed), ())))

    def _place_body(self, label: Label) -> int | None:
        words = label.base.split()
        while words and words[0].lower().rstrip(".") in NOT_OF_OFFICES:
            words = words[1:]
        name, low = " ".join(words), [word.lower() for word in words]
        speaks = is_body(low) and not is_press(low)  # of a journalist of Reuters only the outlet is known
        return self._enlist(FoundSpeaker(name, "body", (name,))) if speaks else None

    def _enlist(self, speaker: FoundSpeaker) -> int:
        key = fold(speaker.name)
        if key not in self._places:
            self._places[key] = len(self.speakers)
            self.speakers.append(speaker)
        return self._places[key]


def _match_surnames(text: str, labels: Iterable[Label]) -> dict[str, str]:
    """Full names for the surnames that stand alone in a label, unless several people bear one.

    They do when a man and a woman do, or the speakers of two countries.
    """
    countries: dict[str, set[str]] = {}
    titles: dict[str, set[str]] = {}
    for label in labels:
        surname = fold(label.names[-1])
        countries.setdefault(surname, set()).update({_country(label).casefold()} - {""})
        titles.setdefault(surname, set()).update(label.titles)
    single = {
        surname
        for surname, used in titles.items()
        if not (used & WOMEN and used & MEN) and len(countries[surname]) < 2 and surname
    }
    return find_full_names(text, single)


def _country(label: Label) -> str:
    """What the brackets behind a name say of whom the speaker represents: no stage direction."""
    return next((each.strip() for each in label.brackets if not DIRECTION.fullmatch(f"({each})")), "")


def _gather_offices(labels: Iterable[Label]) -> dict[str, tuple[FoundOffice, ...]]:
    """The first post that labels give to each name: "FOREIGN MINISTER", "(Russian Federation)"."""
    found: dict[str, tuple[FoundOffice, ...]] = {}
    for label in labels:
        words = label.base.split()[: len(label.titles)]
        title = " ".join(word for word in words if word.lower().rstrip(".") not in NOT_OF_OFFICES) or label.post
        country = " ".join(_country(label).split())
        if title or country:
            found.setdefault(fold(" ".join(label.names)), (FoundOffice(_as_title(title), country),))
    return found


def _as_title(title: str) -> str:
    return SMALL_WORDS.sub(lambda match: match.group().lower(), in_title_case(title)) if title.isupper() else title
