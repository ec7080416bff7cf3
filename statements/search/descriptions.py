"""Field words that name no row but describe some: place: the briefings held there, office: who has held it.

There are few places and offices, so they are compared here, where accents can be folded.
"""

from collections.abc import Iterator, Set

from statements.models import Briefing, Office
from statements.search.syntax import Among, Description
from statements.search.wording import words_of


def find_described(name: Description, value: str) -> Among:
    """Return the rows whose place or office has all the words of `value`; without keys if there are none.

    One or two queries.
    """
    wanted = set(words_of(value))
    if name == "place":
        return Among("briefing", tuple(sorted(_held_at(wanted))) if wanted else ())
    return Among("speaker", tuple(sorted(set(_holders(wanted)))) if wanted else ())


def _held_at(wanted: Set[str]) -> Iterator[int]:
    known = Briefing.objects.order_by().exclude(place="").values_list("place", flat=True).distinct()
    places = [place for place in known if wanted <= set(words_of(place))]
    yield from Briefing.objects.order_by().filter(place__in=places).values_list("pk", flat=True)


def _holders(wanted: Set[str]) -> Iterator[int]:
    offices = Office.objects.order_by().values_list("speaker_id", "title", "represents")
    for speaker, title, represents in offices.iterator():
        if wanted <= set(words_of(f"{title} {represents}")):
            yield speaker
