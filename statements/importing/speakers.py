"""From the speakers found in an article to the speakers of the archive."""

from collections.abc import Iterable
from dataclasses import dataclass

from statements.extraction import FoundSpeaker
from statements.importing.names import fold_name
from statements.importing.slugs import free_slug
from statements.models import Office, Speaker, SpeakerName


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who a found speaker is: `speaker`, or nobody when several `candidates` fit or nobody is found."""

    speaker: Speaker | None
    candidates: tuple[Speaker, ...]

    def for_row(self, current: Speaker | None) -> Speaker | None:
        """Return the speaker for a statement that has one: a new namesake elsewhere does not unsettle it."""
        return current if current in self.candidates else self.speaker


NOBODY = Resolved(None, ())


def find_candidates(found: FoundSpeaker) -> tuple[Speaker, ...]:
    """Return the speakers of the archive that `found` may be.

    A name is looked up as it is; a surname that nobody is called by alone fits whoever's
    name ends in it.
    """
    folded = fold_name(found.name)
    of_kind = Speaker.objects.filter(kind=found.kind)
    exact = tuple(of_kind.filter(names__folded=folded).distinct())
    if exact or " " in folded or found.kind == Speaker.Kind.BODY:
        return exact
    return tuple(of_kind.filter(names__folded__endswith=f" {folded}").distinct())


def resolve_or_create(found: FoundSpeaker) -> Resolved:
    """Return who `found` is, making a row for a name that is new to the archive.

    Two people of one name are never taken for one. Unknown is an answer; a guess is not.
    """
    candidates = find_candidates(found) or (_create(found),)
    speaker = candidates[0] if len(candidates) == 1 else None
    if speaker:
        add_names(speaker, found.names)
    return Resolved(speaker, candidates)


def _create(found: FoundSpeaker) -> Speaker:
    speaker = Speaker.objects.create(slug=free_slug(Speaker, found.name), name=found.name[:200], kind=found.kind)
    add_names(speaker, [found.name])
    for title in found.offices[:1]:
        Office.objects.create(speaker=speaker, title=title[:200])
    return speaker


def add_names(speaker: Speaker, names: Iterable[str]) -> None:
    """Keep new spellings of a full name. A surname alone is no name to look up: others share it."""
    if "names" in speaker.locked_fields:
        return
    known = set(speaker.names.values_list("name", flat=True))
    new = [name[:200] for name in names if name not in known and _is_full(name, speaker)]
    SpeakerName.objects.bulk_create(SpeakerName(speaker=speaker, name=name, folded=fold_name(name)) for name in new)


def _is_full(name: str, speaker: Speaker) -> bool:
    folded = fold_name(name)
    return speaker.kind == Speaker.Kind.BODY or " " in folded or folded == fold_name(speaker.name)


class SpeakerDirectory:
    """Who is who in the archive."""

    def resolve(self, found: FoundSpeaker) -> Resolved:
        return resolve_or_create(found)
