"""Statements by primary key, with all that a card prints: what a page of search results costs the database."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from statements.models.article import Article
from statements.models.edition import Edition
from statements.models.rows_by_key import Row, RowsByKey, columns_of, instance_of
from statements.models.shared_rows import BRIEFINGS, OUTLETS, SPEAKERS, TOPICS
from statements.models.statement import Statement
from statements.models.statement_topic import StatementTopic

# Left out is what editors alone ask for, and what tells a file from another.
STATEMENT = columns_of(Statement, "locked_fields")
ARTICLE = columns_of(
    Article,
    "text",
    "locked_fields",
    "inferred",
    "fingerprint",
    "source_sha256",
    "media_type",
    "encoding",
    "imported_at",
    "changed_at",
    "copy_of_id",
    "copy_kind",
)
LINK = columns_of(StatementTopic, "evidence")

# To assign related rows takes Django ten times as long as to put them where it looks for them.
IN_ARTICLE, BY_SPEAKER, RELAYED_FROM = Statement.article.field, Statement.speaker.field, Statement.relayed_from.field
BY_OUTLET, ABOUT_BRIEFING, ON_TOPIC = Article.outlet.field, Article.briefing.field, StatementTopic.topic.field


def _select_statements(keys: Sequence[int]) -> QuerySet[Statement, Any]:
    columns = [*STATEMENT, *(f"article__{name}" for name in ARTICLE), "passage_text"]
    return Statement.objects.published().filter(pk__in=keys).with_passages().order_by().values_list(*columns)


def _select_links(keys: Sequence[int]) -> QuerySet[StatementTopic, Any]:
    return StatementTopic.objects.filter(refused=False, statement_id__in=keys).order_by().values_list(*LINK)


STATEMENTS = RowsByKey(_select_statements)
LINKS = RowsByKey(_select_links)


def fetch_cards(keys: Collection[int], edition: Edition | None) -> dict[int, Statement]:
    """Return those of the statements that are published, as from `for_cards()`, by primary key.

    Two queries, or three; speakers, outlets, briefings and topics come from memory while the edition lasts. What was
    merged or deleted in between, by somebody else, makes that some more, and no error.
    """
    found = {statement.pk: statement for statement in map(_statement, STATEMENTS.fetch(keys))}
    torn = {*_attach_people(found.values(), edition), *_attach_sources(found.values(), edition)}
    _attach_company(found.values())
    _attach_topics(found, edition)
    return _read_again(found, torn) if torn else found


def _statement(row: Row) -> Statement:
    statement = instance_of(Statement, STATEMENT, row[: len(STATEMENT)])
    IN_ARTICLE.set_cached_value(statement, instance_of(Article, ARTICLE, row[len(STATEMENT) : -1]))
    statement.passage_text = row[-1]
    return statement


def _read_again(found: Mapping[int, Statement], torn: Collection[int]) -> dict[int, Statement]:
    """Read the statements that have lost a row since they were read, each with its rows at one moment."""
    whole = {key: statement for key, statement in found.items() if key not in torn}
    return whole | Statement.objects.published().for_cards().in_bulk(torn)


def _attach_people(statements: Collection[Statement], edition: Edition | None) -> list[int]:
    """Return the keys of the statements of whom somebody is gone."""
    people = {each.pk: {each.speaker_id, each.relayed_from_id} - {None} for each in statements}
    known = SPEAKERS.find({key for keys in people.values() for key in keys if key is not None}, edition)
    torn = [pk for pk, keys in people.items() if not keys <= known.keys()]
    for statement in statements:
        BY_SPEAKER.set_cached_value(statement, known.get(statement.speaker_id or 0))
        RELAYED_FROM.set_cached_value(statement, known.get(statement.relayed_from_id or 0))
    return torn


def _attach_company(statements: Iterable[Statement]) -> None:
    """Tell who is not alone in the article; of records nobody asks (see `was_said_there`)."""
    asked = {each.article_id for each in statements if each.kind != Statement.Kind.RECORD}
    speakers: defaultdict[int, set[int | None]] = defaultdict(set)
    if asked:
        heard = Statement.objects.published().filter(article_id__in=asked).exclude(speaker=None).order_by()
        for article, speaker in heard.values_list("article_id", "speaker_id").distinct():
            speakers[article].add(speaker)
    for statement in statements:
        statement.has_company = bool(speakers[statement.article_id] - {statement.speaker_id})


def _attach_sources(statements: Collection[Statement], edition: Edition | None) -> list[int]:
    """Return the keys of the statements whose outlet or briefing is gone."""
    articles = {statement.pk: statement.article for statement in statements}
    outlets = OUTLETS.find({article.outlet_id for article in articles.values()}, edition)
    briefings = BRIEFINGS.find({article.briefing_id for article in articles.values()}, edition)
    torn: list[int] = []
    for pk, article in articles.items():
        if article.outlet_id in outlets and article.briefing_id in briefings:
            BY_OUTLET.set_cached_value(article, outlets[article.outlet_id])
            ABOUT_BRIEFING.set_cached_value(article, briefings[article.briefing_id])
        else:
            torn.append(pk)
    return torn


def _attach_topics(statements: Mapping[int, Statement], edition: Edition | None) -> None:
    links = [instance_of(StatementTopic, LINK, row) for row in LINKS.fetch(statements)]
    known = TOPICS.find({link.topic_id for link in links}, edition)
    for statement in statements.values():
        statement.accepted_topics = []
    kept = [link for link in links if link.topic_id in known]
    for link in sorted(kept, key=lambda link: known[link.topic_id].name):
        ON_TOPIC.set_cached_value(link, known[link.topic_id])
        statements[link.statement_id].accepted_topics.append(link)
