"""All speakers in memory: their rows, their names as keys, the countries they spoke for."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from statements.extraction.bodies import body_key
from statements.extraction.countries import read_country
from statements.importing.names import PersonName, fold_name, read_name
from statements.models import Office, RetiredAddress, Speaker, SpeakerName
from statements.models.slug_words import slug_words


@dataclass(slots=True, eq=False)
class KnownSpeaker:
    """What the archive knows of one speaker."""

    row: Speaker
    names: set[str] = field(default_factory=set)
    read: set[PersonName] = field(default_factory=set)
    offices: list[Office] = field(default_factory=list)

    @property
    def countries(self) -> set[str]:
        return {country for office in self.offices if (country := read_country(office.represents))}

    def years_from(self, day: date) -> int:
        """Return how many years lie between `day` and the nearest day on which an office shows the speaker active."""
        days = [each for office in self.offices for each in office.days]
        if not days or min(days) <= day <= max(days):
            return 0
        return min(abs(day.year - each.year) for each in days)


class SpeakerMemory:
    """Names to speakers, read from the database when first asked.

    A person is found by first and last name, by all words run together, by the first two
    words and by the last; a body by country and what it is.
    """

    def __init__(self) -> None:
        self._keys: dict[str, list[KnownSpeaker]] = defaultdict(list)

    def look_up(self, *keys: str) -> list[KnownSpeaker]:
        self._load()
        return list(dict.fromkeys(known for key in keys for known in self._keys.get(key, ())))

    def of(self, speaker: Speaker) -> KnownSpeaker:
        """Return what is known of a row; it may have been made since the others were read."""
        if speaker.pk not in self._speakers:
            self._speakers[speaker.pk] = KnownSpeaker(speaker)
            self._slugs.add(speaker.slug)
        return self._speakers[speaker.pk]

    def add_name(self, known: KnownSpeaker, name: str) -> None:
        known.names.add(name)
        if known.row.kind == Speaker.Kind.BODY:
            keys = {body_key(name)}
        else:
            known.read.add(read_name(name))
            keys = person_keys(read_name(name))
        for key in keys:
            if known not in self._keys[key]:
                self._keys[key].append(known)

    def free_slug(self, words: str) -> str:
        """Return a slug made of `words` that no speaker has or had."""
        stem = slug_words(words) or "speaker"
        number, slug = 1, stem
        while slug in self._slugs:
            number += 1
            slug = f"{stem}-{number}"
        return slug

    def _load(self) -> None:
        self._speakers  # noqa: B018  (reads them)

    @cached_property
    def _speakers(self) -> dict[int, KnownSpeaker]:
        speakers = {row.pk: KnownSpeaker(row) for row in Speaker.objects.order_by("pk")}
        for pk, name in SpeakerName.objects.order_by("pk").values_list("speaker_id", "name"):
            if pk in speakers:  # else another process has just made it
                self.add_name(speakers[pk], name)
        for office in Office.objects.all():
            if office.speaker_id in speakers:
                speakers[office.speaker_id].offices.append(office)
        return speakers

    @cached_property
    def _slugs(self) -> set[str]:
        """All addresses that lead to a speaker, or once led to one."""
        retired = RetiredAddress.objects.filter(kind=RetiredAddress.Kind.SPEAKER)
        return {*retired.values_list("old", flat=True), *(known.row.slug for known in self._speakers.values())}


def person_keys(name: PersonName) -> set[str]:
    """Return all keys under which a name is kept: what two spellings of it share at least one of."""
    keys = {f"last {name.last}"}
    if name.is_whole:
        second = (*name.middles, name.last)[0]
        keys |= {ends_key(name), f"all {name.joined}", f"first {name.first} {second}"}
    return keys


def ends_key(name: PersonName) -> str:
    return f"ends {' '.join(name.ends)}"


def is_full(name: str, speaker: Speaker) -> bool:
    """Whether a name tells who it is: a first and a last name, or all the name that the speaker has."""
    if speaker.kind == Speaker.Kind.BODY or fold_name(name) == fold_name(speaker.name):
        return True
    return read_name(name).is_whole
