"""Degraded mode: filters, counts and date order from the database while there is no index. Slow, and without words."""

from collections import Counter
from collections.abc import Iterable
from functools import reduce
from operator import and_, or_

from django.db.models import Count, F, Q
from django.db.models.functions import Coalesce

from statements.models import Statement, StatementTopic
from statements.models.statement_queries import StatementQuerySet
from statements.search.counts import LISTED, Counted, Found, Key, Tally
from statements.search.page import RowFacetName
from statements.search.periods import Period, count_months, count_years
from statements.search.query import StatementQuery
from statements.search.selection import Selection
from statements.search.syntax import Among, And, Field, Node, Not, Or, Said

COLUMNS: dict[Field, str] = {
    "speaker": "speaker_id",
    "outlet": "article__outlet_id",
    "briefing": "article__briefing_id",
    "kind": "kind",
    "review": "review",
}
COLUMN_FACETS: tuple[RowFacetName, ...] = ("speaker", "outlet", "briefing", "kind")
EARLIEST, LATEST = "article__briefing__earliest", "article__briefing__latest"


def find(query: StatementQuery, selection: Selection) -> Found:
    """Answer as the index would. A query with words finds nothing: all that its filters leave would be a lie."""
    if has_words(query.words):
        return Found()
    matches = matching(query.words, selection)
    start = (query.page - 1) * query.page_size
    ids = in_order(matches, query).values_list("pk", flat=True)[start : start + query.page_size]
    counted = Counted(
        briefings=matches.aggregate(count=Count("article__briefing", distinct=True))["count"],
        tallies={
            "topic": _topics(matching(query.words, selection.without("topic"))),
            **{facet: _tally(facet, matching(query.words, selection.without(facet))) for facet in COLUMN_FACETS},
        },
        years=count_years(_periods(matching(query.words, selection.without("year")))),
        months=count_months(_periods(matches)),
    )
    return Found(tuple(ids), matches.count(), counted)


def find_ids(query: StatementQuery, selection: Selection) -> tuple[int, ...]:
    return tuple(in_order(matching(query.words, selection), query).values_list("pk", flat=True))


def matching(words: Node | None, selection: Selection) -> StatementQuerySet:
    statements = Statement.objects.published().order_by()
    for name, keys in selection.keys.items():
        statements = statements.filter(_among(name, keys))
    if words:
        statements = statements.filter(_condition(words))
    if selection.newer_than is not None:
        statements = statements.filter(pk__gt=selection.newer_than)
    return statements.said_between(selection.since, selection.until)


def in_order(statements: StatementQuerySet, query: StatementQuery) -> StatementQuerySet:
    """Sort by day; without words nothing is a better match than another. What has no date comes last."""
    day = Coalesce(F(EARLIEST), F(LATEST))
    if query.sort == "oldest":
        return statements.order_by(day.asc(nulls_last=True), "pk")
    return statements.order_by(day.desc(nulls_last=True), "-pk")


def _among(name: Field, keys: tuple[int | str, ...]) -> Q:
    if name == "topic":
        links = StatementTopic.objects.filter(refused=False, topic_id__in=keys)
        return Q(pk__in=links.values("statement_id"))
    return Q(**{f"{COLUMNS[name]}__in": keys})


def _condition(node: Node) -> Q:
    """Return what a tree without words asks of a row.

    Raises:
        ValueError: it has words.
    """
    match node:
        case And(nodes):
            return reduce(and_, [_condition(inner) for inner in nodes], Q())
        case Or(nodes):
            return reduce(or_, [_condition(inner) for inner in nodes], Q(pk__in=[]))
        case Not(inner):
            return ~_condition(inner)
        case Among(field, keys):
            return _among(field, keys)
        case Said(since, until):
            return Q(pk__in=Statement.objects.said_between(since, until).order_by().values("pk"))
    raise ValueError(f"Only the index can answer {node}.")


def has_words(node: Node | None) -> bool:
    """Tell whether something in the tree can only be answered by the index."""
    match node:
        case And(nodes) | Or(nodes):
            return any(has_words(inner) for inner in nodes)
        case Not(inner):
            return has_words(inner)
        case None | Among() | Said():
            return False
    return True


def _topics(statements: StatementQuerySet) -> Tally:
    links = StatementTopic.objects.filter(refused=False, statement__in=statements.values("pk"))
    return _listed(links.order_by().values_list("topic_id").annotate(count=Count("pk")))


def _tally(facet: RowFacetName, statements: StatementQuerySet) -> Tally:
    known = statements.exclude(**{COLUMNS[facet]: None})
    return _listed(known.values_list(COLUMNS[facet]).annotate(count=Count("pk")))


def _listed(counts: Iterable[tuple[Key, int]]) -> Tally:
    common = Counter(dict(counts)).most_common()
    return Tally(dict(common[:LISTED]), complete=len(common) <= LISTED)


def _periods(statements: StatementQuerySet) -> Counter[Period]:
    periods: Counter[Period] = Counter()
    for earliest, latest, count in statements.values_list(EARLIEST, LATEST).annotate(count=Count("pk")):
        period = Period.of(earliest, latest)
        if period:
            periods[period] += count
    return periods
