"""From the speakers found in an article to the speakers of the archive."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from statements.extraction import FoundSpeaker
from statements.extraction.bodies import read_body
from statements.importing.known_speakers import KnownSpeaker, SpeakerMemory, is_full
from statements.importing.names import fold_name
from statements.importing.namesakes import find_namesakes
from statements.importing.office_book import note_offices
from statements.importing.speaker_holds import Hold, SpeakerChanged
from statements.models import Speaker, SpeakerName


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who a found speaker is: `speaker`, or nobody when several `candidates` fit or nobody is found."""

    speaker: Speaker | None
    candidates: tuple[Speaker, ...]

    def for_row(self, current: Speaker | None) -> Speaker | None:
        """Return the speaker for a statement that has one: a new namesake elsewhere does not unsettle it."""
        return current if current in self.candidates else self.speaker


NOBODY = Resolved(None, ())


class SpeakerDirectory:
    """The speakers of the archive by all their names, held in memory for one run.

    Read in four queries when first asked; a known name then costs none. What is new is
    written at once, after a look whether an editor has changed the speaker since; if so,
    all are read again. Throw the directory away when a transaction is rolled back: it
    remembers rows that are no more.
    """

    def __init__(self) -> None:
        self._memory = SpeakerMemory()

    def resolve(self, found: FoundSpeaker, day: date | None = None) -> Resolved:
        """Return who `found` is, making a row for a name that is new to the archive.

        `day` is when the words fell: the offices printed were held then. Two people of one
        name are never taken for one. Unknown is an answer; a guess is not.
        """
        known = self.find(found, day)
        if not known and found.kind == Speaker.Kind.BODY and read_body(found.name).is_anyones:
            return NOBODY  # "the Ministry" of no country would gather the words of all
        hold = Hold(known[0]) if known else self._create(found)
        rows = tuple(each.row for each in known or [hold.known])
        if len(rows) > 1:
            return Resolved(None, rows)
        try:
            self._note_names(hold, found.names)
            note_offices(hold, found.offices, day)
        except SpeakerChanged:
            self._memory = SpeakerMemory()
            return self.resolve(found, day)
        return Resolved(rows[0], rows)

    def find(self, found: FoundSpeaker, day: date | None = None) -> list[KnownSpeaker]:
        """Return the speakers of the archive that `found` may be, the first known first."""
        return find_namesakes(self._memory, found, day)

    def add_names(self, speaker: Speaker, names: Iterable[str]) -> bool:
        """Keep new spellings of a full name; return whether there are any.

        A surname alone is no name to look up: others share it.
        """
        try:
            return self._note_names(Hold(self._memory.of(speaker)), names)
        except SpeakerChanged:
            self._memory = SpeakerMemory()
            return self.add_names(speaker, names)

    def _note_names(self, hold: Hold, names: Iterable[str]) -> bool:
        known, speaker = hold.known, hold.known.row
        wanted = dict.fromkeys(name[:200] for name in names if is_full(name, speaker))
        new = [name for name in wanted if name not in known.names]
        if not new or "names" in speaker.locked_fields:
            return False
        hold.take()
        SpeakerName.objects.bulk_create(SpeakerName(speaker=speaker, name=name, folded=fold_name(name)) for name in new)
        for name in new:
            self._memory.add_name(known, name)
        return True

    def _create(self, found: FoundSpeaker) -> Hold:
        slug = self._memory.free_slug(found.name)
        speaker = Speaker.objects.create(slug=slug, name=found.name[:200], kind=found.kind)
        hold = Hold(self._memory.of(speaker), is_held=True)
        self._note_names(hold, [speaker.name])
        return hold
