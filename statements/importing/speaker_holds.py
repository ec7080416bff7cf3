"""Before an import writes to a speaker whom it remembers: the rows are locked, and must be as remembered."""

from dataclasses import dataclass

from statements.importing.known_speakers import KnownSpeaker
from statements.models import Office, Speaker, SpeakerName


class SpeakerChanged(Exception):
    """The rows of a speaker are not as they were when the import read them: read them again, and decide anew."""


@dataclass(slots=True)
class Hold:
    """The right to write to a speaker until the transaction ends, got when first asked for: most find nothing to write.

    An import remembers speakers for hours. Meanwhile an editor may have changed, deleted or
    claimed something, or merged two. `is_held` says that this transaction made the speaker.
    """

    known: KnownSpeaker
    is_held: bool = False

    def take(self) -> None:
        """Lock the speaker's rows. An editor who is just saving them is waited for.

        Raises:
            SpeakerChanged: they are not as remembered.
        """
        if not self.is_held and not _lock(self.known):
            raise SpeakerChanged(str(self.known.row))
        self.is_held = True


def _lock(known: KnownSpeaker) -> bool:
    """Lock the speaker first, as the admin does, then its offices; return whether all is as remembered.

    With `no_key` others may still add rows that point to the speaker.
    """
    row = Speaker.objects.select_for_update(no_key=True).filter(pk=known.row.pk).first()
    if row is None or _describe(row) != _describe(known.row):
        return False
    offices = Office.objects.select_for_update(no_key=True).filter(speaker=row).order_by("pk")
    remembered = {office.pk: _describe_office(office) for office in known.offices}
    if {office.pk: _describe_office(office) for office in offices} != remembered:
        return False
    return set(SpeakerName.objects.filter(speaker=row).values_list("name", flat=True)) == known.names


def _describe(speaker: Speaker) -> tuple[object, ...]:
    return speaker.name, speaker.kind, sorted(speaker.locked_fields)


def _describe_office(office: Office) -> tuple[object, ...]:
    return office.title, office.represents, office.since, office.until, office.attested_from, office.attested_until
