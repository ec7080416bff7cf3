"""Which finds of a copy need no statement of their own, since the article that it copies has them."""

from collections.abc import Sequence

from statements.importing.catalogue import Catalogue
from statements.importing.families import Told
from statements.importing.matching import Place, count_occurrences
from statements.importing.speakers import Resolved


def find_told(
    told: Told, places: Sequence[Place], speakers: Sequence[Resolved], catalogue: Catalogue
) -> dict[int, str]:
    """Return for each find that is told elsewhere, by its number, the id of the statement there.

    `places` and `speakers` are of the finds. The same words of somebody else are another
    statement: a corrected edition may correct just who spoke.
    """
    if not told:
        return {}
    found = {
        index: told[words][occurrence]
        for index, (words, occurrence) in enumerate(count_occurrences(places))
        if occurrence < len(told.get(words, ()))
    }
    known = catalogue.find_speakers(list(found.values()))
    return {
        index: public_id
        for index, public_id in found.items()
        if not _contradicts(speakers[index], known.get(public_id))
    }


def _contradicts(wanted: Resolved, known: int | None) -> bool:
    return wanted.speaker is not None and known not in (None, wanted.speaker.pk)
