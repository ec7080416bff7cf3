"""The archive's terms applied to statements that are there already: what would change, and the change itself."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from statements.extraction import FoundTopic, TopicTerms, find_topics
from statements.importing.addresses import find_by_slug
from statements.importing.errors import UnknownTopic
from statements.importing.languages import knows_language
from statements.importing.ledger import note_changes
from statements.importing.topic_changes import LinkChanges, TopicTally, count, decide
from statements.importing.topic_terms import read_topics
from statements.models import Article, Statement, StatementTopic, Topic
from statements.models.proof import cut_words, hash_text
from statements.text import Span

ARTICLES = 50  # in one transaction: an editor who decides meanwhile waits for no more than that
ROWS = 1000  # in one command to the database
FIELDS = ("article_id", "passage_start", "passage_end", "content", "heading", "rule", "review", "words_sha256")
SIGNS = r"(?:[^\w\n]|_)*"  # around a heading on its line
NUMBER = r"(?:(?:\d{1,3}|[ivxlcIVXLC]+|[A-Za-z])(?:[^\w\n]|_)+)?"  # of a section, before its heading: "2.", "(b)"


@dataclass(slots=True)
class Application:
    """What applying the terms changes: by the topic's key, and how many statements of how many."""

    topics: dict[int, TopicTally] = field(default_factory=lambda: defaultdict(TopicTally))
    changed: int = 0
    seen: int = 0

    def by_topic(self) -> list[tuple[Topic, TopicTally]]:
        """The topics that change, those with most gains and losses first."""
        rows = Topic.objects.in_bulk(self.topics)
        pairs = [(rows[pk], tally) for pk, tally in self.topics.items()]
        return sorted(pairs, key=lambda pair: (-pair[1].gained - pair[1].lost, pair[0].name))


def find_chosen(slugs: Collection[str]) -> list[Topic]:
    """Return the topics of these slugs, also of former ones; none means all.

    Raises:
        UnknownTopic: there is no such topic.
    """
    found = {slug: find_by_slug(Topic, slug) for slug in slugs}
    for slug, topic in found.items():
        if topic is None:
            raise UnknownTopic(slug, problem="is no topic.", remedy="Name it as the address of its page does.")
    return [topic for topic in found.values() if topic] or list(Topic.objects.all())


def apply_terms(
    chosen: Sequence[Topic], *, write: bool, tell: Callable[[int], object] = lambda articles: None
) -> Application:
    """Give every statement the topics that the terms suggest now, as reading its source again would.

    What an editor chose or refused stays. Without `write` only say what would change. Each
    piece is one transaction with its SearchChange rows: stopped half-way, the next call does
    what is left. `tell` is called with the number of articles done, after each piece.
    """
    applying = _Applying(read_topics(), {topic.slug: topic.pk for topic in chosen}, write)
    for articles in _pieces():
        with transaction.atomic():
            applying.take(articles)
        tell(len(articles))
    return applying.report


def _pieces() -> Iterator[list[int]]:
    last = 0
    while piece := list(with_statements(after=last).values_list("pk", flat=True)[:ARTICLES]):
        yield piece
        last = piece[-1]


def with_statements(after: int) -> QuerySet[Article]:
    """Return the articles with statements behind one. A join would go through the statements of all before it."""
    own = Statement.objects.filter(article=OuterRef("pk"))
    return Article.objects.filter(Exists(own), pk__gt=after).order_by("pk")


@dataclass(slots=True)
class _Applying:
    vocabulary: tuple[TopicTerms, ...]
    topics: dict[str, int]
    write: bool
    report: Application = field(default_factory=Application)

    def take(self, articles: list[int]) -> None:
        rows = Statement.objects.filter(article__in=articles).only(*FIELDS).order_by("pk")
        if self.write:  # no editor's decision may fall between reading the links and writing them
            rows = rows.select_for_update(of=("self",))
        statements = defaultdict(list)
        for row in rows:
            statements[row.article_id].append(row)
        links = self._read_links(articles)
        changed: list[LinkChanges] = []
        for article in Article.objects.filter(pk__in=articles).only("text", "language").iterator():
            rows_here = statements[article.pk]
            headings = {words: find_heading_lines(article.text, words) for words in {row.heading for row in rows_here}}
            for row in rows_here:
                changes = self._decide(
                    row, article, find_heading(headings[row.heading], row.passage_start), links[row.pk]
                )
                count(changes, article.text, self.report.topics)
                changed.append(changes)
        self.report.seen += sum(map(len, statements.values()))
        self.report.changed += sum(bool(changes.statement_ids) for changes in changed)
        if self.write:
            _write(changed)

    def _read_links(self, articles: list[int]) -> defaultdict[int, dict[int, StatementTopic]]:
        links: defaultdict[int, dict[int, StatementTopic]] = defaultdict(dict)
        for link in StatementTopic.objects.filter(statement__article__in=articles):
            links[link.statement_id][link.topic_id] = link
        return links

    def _decide(
        self, row: Statement, article: Article, heading: Span | None, links: dict[int, StatementTopic]
    ) -> LinkChanges:
        if row.review == Statement.Review.WITHDRAWN and _is_stale(row, article.text):
            return LinkChanges()
        found = self._find(row, article.text, heading) if knows_language(article.language) else ()
        return decide(row.pk, found, links, self.topics)

    def _find(self, row: Statement, text: str, heading: Span | None) -> tuple[FoundTopic, ...]:
        passage = Span(row.passage_start, row.passage_end)
        if row.rule.startswith("record."):  # the name before the colon is not among what was said
            passage = Span(row.content[0][0], row.content[-1][1])
        return find_topics(text, passage, heading, self.vocabulary)


def find_heading_lines(text: str, heading: str) -> list[Span]:
    """Find the lines that are a heading and nothing else but signs: once for all statements below them."""
    if not heading:
        return []
    lines = re.finditer(rf"^{SIGNS}{NUMBER}({re.escape(heading)}){SIGNS}$", text, re.MULTILINE)
    return [Span(*line.span(1)) for line in lines]


def find_heading(lines: Sequence[Span], before: int) -> Span | None:
    """Return the section heading above a passage: the nearest of its lines."""
    above = bisect_right(lines, before, key=attrgetter("end"))
    return lines[above - 1] if above else None


def _is_stale(row: Statement, text: str) -> bool:
    """Whether the places of a withdrawn statement meet other words: a later text of the article."""
    return hash_text(cut_words(text, row.content)) != row.words_sha256


def _write(changed: Sequence[LinkChanges]) -> None:
    gone = [link.pk for changes in changed for link in changes.gone]
    for start in range(0, len(gone), ROWS):
        StatementTopic.objects.filter(pk__in=gone[start : start + ROWS]).delete()
    StatementTopic.objects.bulk_create([link for changes in changed for link in changes.new], batch_size=ROWS)
    mended = [link for changes in changed for link in changes.mended]
    StatementTopic.objects.bulk_update(mended, ["evidence", "from_heading"], batch_size=ROWS // 5)
    note_changes(sorted({pk for changes in changed for pk in changes.statement_ids}))
