"""From the speakers found in an article to the speakers of the archive."""

from collections.abc import Iterable

from django.db.models import Q

from statements.extraction import FoundSpeaker
from statements.importing.names import fold_name
from statements.importing.slugs import free_slug
from statements.models import Office, Speaker, SpeakerName


def find_candidates(found: FoundSpeaker) -> list[Speaker]:
    """Return the speakers of the archive that `found` may be: two, when there are more.

    A full name is looked up as it is; a surname alone fits whoever's name ends in it.
    """
    folded = fold_name(found.name)
    fits = Q(names__folded=folded)
    if " " not in folded and found.kind == Speaker.Kind.PERSON:
        fits |= Q(names__folded__endswith=f" {folded}")
    return list(Speaker.objects.filter(fits, kind=found.kind).distinct()[:2])


def resolve_or_create(found: FoundSpeaker) -> Speaker | None:
    """Return the speaker that `found` is, making a row for a name that is new to the archive.

    None: several speakers bear the name, and two people are never taken for one. Unknown
    is an answer; a guess is not.
    """
    candidates = find_candidates(found)
    if len(candidates) > 1:
        return None
    speaker = candidates[0] if candidates else _create(found)
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


def _is_full(name: str, speaker: Speaker) -> bool:
    folded = fold_name(name)
    return speaker.kind == Speaker.Kind.BODY or " " in folded or folded == fold_name(speaker.name)
