"""What the archive already has, held in memory while a run goes on, so that not each document asks again."""

from collections.abc import Sequence

from statements.extraction import Extraction
from statements.importing.briefings import find_shared_briefing
from statements.importing.documents import Document
from statements.importing.identity import make_public_id
from statements.importing.outlets import resolve_outlet
from statements.importing.speakers import SpeakerDirectory
from statements.models import Briefing, Outlet, Statement, Topic


class Catalogue:
    """Speakers, topics, outlets, shared briefings, ids given out. Thrown away with a transaction that is rolled back.

    It then may hold rows that never were. Another process may add rows meanwhile: the
    database's own rules notice, and the document is looked at again with a new catalogue,
    which is then `careful`: it asks of each id whether a statement of another article has it.
    That is so for one in some million millions, so at first it is left to the database's rule.
    """

    def __init__(self, *, careful: bool = False) -> None:
        self._careful = careful
        self.speakers = SpeakerDirectory()
        self.topics: dict[str, Topic] = Topic.objects.in_bulk(field_name="slug")
        self._given: set[str] = set()
        self.said_by: dict[str, int | None] = {}  # statements of this batch, not written yet, and their speakers
        self._outlets: dict[str, Outlet] = {}
        self._briefings: dict[str, Briefing] = {}

    def begin_batch(self) -> None:
        """Forget the ids given out in the last one: they are written, and the database knows them."""
        self._given.clear()
        self.said_by.clear()

    def find_speakers(self, ids: Sequence[str]) -> dict[str, int | None]:
        """Return the speaker that the rules gave each statement: None where nobody is known, or an editor decided."""
        rows = Statement.objects.filter(public_id__in=ids).values_list("public_id", "speaker_id", "locked_fields")
        written = {public_id: None if "speaker" in locked else speaker for public_id, speaker, locked in rows}
        return written | {public_id: self.said_by[public_id] for public_id in ids if public_id in self.said_by}

    def find_outlet(self, document: Document, extraction: Extraction) -> tuple[Outlet, bool]:
        """Return the document's outlet, and whether it had to be inferred; raises what `resolve_outlet` raises."""
        named = document.metadata.outlet
        if "outlet" in document.inferred or named not in self._outlets:
            outlet, inferred = resolve_outlet(document, extraction)
            if inferred:
                return outlet, True
            self._outlets[named] = outlet
        return self._outlets[named], False

    def find_shared_briefing(self, document: Document) -> Briefing | None:
        """Return the briefing that the document's metadata name, if the archive has it."""
        slug = document.metadata.briefing.slug
        if slug not in self._briefings:
            briefing = find_shared_briefing(document)
            if briefing is None:
                return None
            self._briefings[slug] = briefing
        return self._briefings[slug]

    def give_ids(self, article_key: str, wanted: Sequence[tuple[str, int]], *, is_new: bool) -> list[str]:
        """Return a public id, that no statement has, for each pair of normalised words and their occurrence.

        `is_new` says that the article has no statements yet, whose ids would be the same.
        """
        first = [make_public_id(article_key, *pair) for pair in wanted]
        self._given |= self._taken(first) if self._careful or not is_new else set()
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
