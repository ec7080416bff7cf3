"""What the archive already has, held in memory while a run goes on, so that not each document asks again."""

from collections.abc import Sequence

from statements.importing.identity import make_public_id
from statements.importing.speakers import SpeakerDirectory
from statements.models import Statement, Topic


class Catalogue:
    """Speakers, topics and the ids given out. Thrown away with a transaction that is rolled back.

    It then may hold rows that never were. Another process may add rows meanwhile: the
    database's own rules notice, and the document is looked at again with a new catalogue.
    """

    def __init__(self) -> None:
        self.speakers = SpeakerDirectory()
        self.topics: dict[str, Topic] = Topic.objects.in_bulk(field_name="slug")
        self._given: set[str] = set()

    def give_ids(self, article_key: str, wanted: Sequence[tuple[str, int]]) -> list[str]:
        """Return a public id, that no statement has, for each pair of normalised words and their occurrence."""
        first = [make_public_id(article_key, *pair) for pair in wanted]
        self._given |= self._taken(first)
        ids: list[str] = []
        for public_id, (words, occurrence) in zip(first, wanted, strict=True):
            attempt = 0
            while public_id in self._given:
                attempt += 1
                public_id = make_public_id(article_key, words, occurrence, attempt)
                self._given |= self._taken([public_id])
            self._given.add(public_id)
            ids.append(public_id)
        return ids

    def _taken(self, ids: Sequence[str]) -> set[str]:
        return set(Statement.objects.filter(public_id__in=ids).values_list("public_id", flat=True))
