"""The statements of one article: new finds matched to old rows, and written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from statements.extraction import Extraction, FoundStatement
from statements.importing.candidates import write_candidates
from statements.importing.catalogue import Catalogue
from statements.importing.errors import RejectedSource
from statements.importing.families import Told
from statements.importing.figure_rows import link_figures, read_decided
from statements.importing.holding import find_shift, is_vouched_for, move
from statements.importing.ledger import NO_LONGER_FOUND, record_revision, reinstate, retire
from statements.importing.matching import Place, count_occurrences, match_places
from statements.importing.reports import State, StatementReport
from statements.importing.speakers import NOBODY, Resolved
from statements.importing.statement_fields import (
    PLACES,
    describe,
    describe_finding,
    place_of_find,
    place_of_row,
    wanted_fields,
)
from statements.importing.told_elsewhere import find_told
from statements.importing.topic_links import link_topics
from statements.importing.writes import Created, Writes
from statements.models import Article, RetiredAddress, Statement
from statements.models.proof import cut_words, hash_text

SEEN = {Statement.Review.CHECKED, Statement.Review.CORRECTED}
TOLD_ELSEWHERE = "The article that this one copies has the same words."
REASON = "The source was read again and its text or our rules had changed."


@dataclass(slots=True)
class StatementImport:
    """Brings the rows of one article in line with what was found in its text.

    `old_text` is the article's text before this import; the old rows' offsets point into it.
    """

    article: Article
    old_text: str
    extraction: Extraction
    speakers: Sequence[Resolved]
    source: str
    catalogue: Catalogue
    writes: Writes = field(default_factory=Writes)
    reports: list[StatementReport] = field(default_factory=list)
    told: Told = field(default_factory=dict)  # by the article that this one copies
    kept_elsewhere: int = 0  # finds that are told there

    def run(self, *, is_new: bool) -> list[StatementReport]:
        """Do it; `is_new` says that the article has no rows yet. New rows are left in `writes`."""
        finds = self.extraction.statements
        places = [place_of_find(found, self.article.text) for found in finds]
        known = {} if is_new else {hash_text(place.words): place.words for place in places}
        old_rows = [] if is_new else self._lock_rows()
        rows = [row for row in old_rows if row.words_sha256 in known or not self._is_stale(row)]
        pairs = match_places(
            [place_of_row(row, self.old_text, known) for row in rows],
            places,
            same_text=self.old_text == self.article.text,
        )
        elsewhere = self._find_told(places, {new: rows[old] for new, old in pairs.items()})
        kept = {rows[old].pk: finds[new] for new, old in pairs.items() if new not in elsewhere}
        decided = read_decided({row: self._words(row, known) for row in rows if row.pk in kept})
        merged = {rows[old].pk: elsewhere[new] for new, old in pairs.items() if new in elsewhere}
        new = [index for index in range(len(finds)) if index not in pairs and index not in elsewhere]
        self._create(new, places, is_new=is_new)
        for row in rows:
            if row.pk in kept:
                self._update(row, kept[row.pk])
            elif row.pk in merged and row.review != Statement.Review.WITHDRAWN:
                self._withdraw(row, TOLD_ELSEWHERE, merged[row.pk])
            elif row.review != Statement.Review.WITHDRAWN:
                self._let_go(row)
        found_topics = {row: kept[row.pk].topics for row in rows if row.pk in kept}
        self.writes.touched |= link_topics(found_topics, self.catalogue.topics)
        found_figures = {row: kept[row.pk].figures for row in rows if row.pk in kept}
        self.writes.touched |= link_figures(found_figures, self.article.text, decided)
        if not is_new:
            write_candidates({row: self._who(kept[row.pk]) for row in rows if row.pk in kept})
        return self.reports

    def _find_told(self, places: Sequence[Place], rows: Mapping[int, Statement]) -> dict[int, str]:
        """Return the finds that the original has, too, but not those whose `rows` an editor decided on."""
        speakers = [self._who(found) for found in self.extraction.statements]
        told = find_told(self.told, places, speakers, self.catalogue)
        ours = {index for index in told if index in rows and is_vouched_for(rows[index])}
        self.kept_elsewhere = len(told) - len(ours)
        return {index: public_id for index, public_id in told.items() if index not in ours}

    def _lock_rows(self) -> list[Statement]:
        """Read the rows, locked in the order of their numbers, so that no editor's decision falls between."""
        rows = self.article.statements.select_related("speaker", "relayed_from").order_by("pk")
        return sorted(rows.select_for_update(of=("self",)), key=lambda row: (row.position, row.pk))

    def _words(self, row: Statement, known: Mapping[str, str]) -> str:
        return known.get(row.words_sha256) or cut_words(self.old_text, row.content)

    def _is_stale(self, row: Statement) -> bool:
        """Whether a row's places meet other words: it was withdrawn from an earlier text of the article."""
        return hash_text(cut_words(self.old_text, row.content)) != row.words_sha256

    def _wanted(self, found: FoundStatement, row: Statement | None = None) -> dict[str, Any]:
        fields = wanted_fields(found, self.article.text, self.speakers, row)
        return {**fields, "language": self.article.language}

    def _who(self, found: FoundStatement) -> Resolved:
        return NOBODY if found.speaker is None else self.speakers[found.speaker]

    def _create(self, new: Sequence[int], places: Sequence[Place], *, is_new: bool) -> None:
        """Make rows of the finds with these numbers."""
        wanted = count_occurrences([places[index] for index in new])
        ids = self.catalogue.give_ids(self.article.key, wanted, is_new=is_new)
        for index, public_id in zip(new, ids, strict=True):
            found = self.extraction.statements[index]
            row = Statement(article=self.article, public_id=public_id, **self._wanted(found))
            self.writes.created.append(Created(row, found.topics, self._who(found), found.figures))
            self.catalogue.said_by[public_id] = row.speaker_id
            self.reports.append(self._report_new(row, found, places[index].words))

    def _update(self, row: Statement, found: FoundStatement) -> None:
        stale, place = self._is_stale(row), (row.passage_start, row.passage_end)
        before, found_before = describe(row, self.old_text), describe_finding(row, self.old_text)
        differing = row.take(self._wanted(found, row))
        returns = row.review == Statement.Review.WITHDRAWN and "review" not in row.locked_fields
        if returns:
            row.review = Statement.Review.UNCHECKED
            reinstate(RetiredAddress.Kind.STATEMENT, row.public_id)
        after, found_after = describe(row, self.article.text), describe_finding(row, self.article.text)
        changes = {} if stale else _compare(before, after)
        if returns:
            changes["review"] = (Statement.Review.WITHDRAWN.value, Statement.Review.UNCHECKED.value)
        elif "words" in changes and row.review in SEEN:  # an editor saw other words; what was decided stays
            changes["review"] = (row.review, Statement.Review.UNCHECKED.value)
            row.review = Statement.Review.UNCHECKED
        if differing or returns:
            row.save()
            self.writes.touched.add(row.pk)
        if changes:
            record_revision(row, changes, reason=REASON, by=None)
        told = changes if stale else {**changes, **_compare(found_before, found_after)}
        state = State.CHANGED if told or differing - PLACES else State.MOVED if differing else State.SAME
        self.reports.append(self._report(state, row, place, told))

    def _let_go(self, row: Statement) -> None:
        """Withdraw what is no longer found, unless an editor vouched for it."""
        if is_vouched_for(row):
            self._hold(row)
            return
        self._withdraw(row, NO_LONGER_FOUND)

    def _withdraw(self, row: Statement, reason: str, successor: str = "") -> None:
        words = cut_words(self.old_text, row.content)
        before = row.review
        row.review = Statement.Review.WITHDRAWN
        row.save()
        record_revision(row, {"review": (before, row.review)}, reason=reason, by=None)
        if successor and Statement.objects.filter(public_id=successor, review=Statement.Review.WITHDRAWN).exists():
            successor = ""  # an editor withdrew it: its page must not be taken for a statement that stands
        retire(RetiredAddress.Kind.STATEMENT, row.public_id, successor=successor, reason=reason)
        self.writes.touched.add(row.pk)
        self.reports.append(StatementReport(State.VANISHED, row.public_id, words, reason=reason))

    def _hold(self, row: Statement) -> None:
        """Keep an editor's statement where its passage stands now.

        Raises:
            RejectedSource: the new text no longer has the passage, so the statement could not be proved.
        """
        shift = find_shift(self.old_text, self.article.text, row.passage_start, row.passage_end)
        if shift is None:
            raise RejectedSource(
                self.source,
                problem=f"no longer has the words of statement {row.public_id}, which an editor decided on.",
                remedy="Withdraw that statement in the admin, then import again.",
            )
        place = (row.passage_start, row.passage_end)
        if shift:
            move(row, shift)
            self.writes.touched.add(row.pk)
        self.reports.append(self._report(State.MOVED if shift else State.SAME, row, place, {}))

    def _report_new(self, row: Statement, found: FoundStatement, words: str) -> StatementReport:
        known = self.catalogue.topics
        return StatementReport(
            State.NEW,
            row.public_id,
            words,
            speaker=row.speaker.name if row.speaker else "",
            speech=row.get_kind_display(),
            topics=[known[topic.slug].name for topic in found.topics if topic.slug in known],
        )

    def _report(
        self,
        state: State,
        row: Statement,
        before: tuple[int, int],
        changes: Mapping[str, tuple[str | None, str | None]],
    ) -> StatementReport:
        words, now = cut_words(self.article.text, row.content), (row.passage_start, row.passage_end)
        told = {name: (old or "", new or "") for name, (old, new) in changes.items()}
        return StatementReport(state, row.public_id, words, told, (before, now) if before != now else None)


def _compare(
    before: Mapping[str, str | None], after: Mapping[str, str | None]
) -> dict[str, tuple[str | None, str | None]]:
    return {name: (before[name], after[name]) for name in before if before[name] != after[name]}
