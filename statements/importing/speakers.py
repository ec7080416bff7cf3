"""From the speakers found in an article to the speakers of the archive."""

from collections.abc import Iterable

from statements.extraction import FoundSpeaker
from statements.importing.ledger import note_speaker
from statements.importing.names import fold_name
from statements.importing.slugs import free_slug
from statements.models import Office, Speaker, SpeakerName


def resolve_speaker(found: FoundSpeaker) -> Speaker | None:
    """Return the one speaker of the archive that `found` must be, or None when none or several fit.

    A full name is looked up as it is; a surname alone fits whoever's name ends in it.
    Two people of that name are never taken for one.
    """
    folded = fold_name(found.name)
    fits = Speaker.objects.filter(names__folded=folded, kind=found.kind).distinct()
    if " " not in folded and found.kind == Speaker.Kind.PERSON:
        fits |= Speaker.objects.filter(names__folded__endswith=f" {folded}", kind=found.kind).distinct()
    candidates = list(fits[:2])
    return candidates[0] if len(candidates) == 1 else None


def is_ambiguous(found: FoundSpeaker) -> bool:
    """Whether several speakers of the archive bear the name, so that a new row would be a guess."""
    folded = fold_name(found.name)
    return Speaker.objects.filter(names__folded=folded, kind=found.kind).distinct().count() > 1


def resolve_or_create(found: FoundSpeaker) -> Speaker | None:
    """Return the speaker that `found` is, making a row for a name that is new to the archive.

    None: several speakers bear the name. Unknown is an answer; a guess is not.
    """
    speaker = resolve_speaker(found)
    if speaker is None and not is_ambiguous(found):
        speaker = _create(found)
    if speaker is not None:
        add_names(speaker, found.names)
    return speaker


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
    if new:
        note_speaker(speaker)


def _is_full(name: str, speaker: Speaker) -> bool:
    folded = fold_name(name)
    return speaker.kind == Speaker.Kind.BODY or " " in folded or folded == fold_name(speaker.name)
