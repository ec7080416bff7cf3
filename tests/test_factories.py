"""The rows that all other tests stand on are true themselves."""

import hashlib

import pytest

from statements.models import RetiredAddress, Statement
from tests.factories import (
    AnnotationFactory,
    ArticleFactory,
    ImportRecordFactory,
    OfficeFactory,
    RetiredAddressFactory,
    RevisionFactory,
    SearchChangeFactory,
    SpeakerNameFactory,
    StatementFactory,
    StatementTopicFactory,
)

FACTORIES = [
    AnnotationFactory,
    ImportRecordFactory,
    OfficeFactory,
    RetiredAddressFactory,
    RevisionFactory,
    SearchChangeFactory,
    SpeakerNameFactory,
    StatementTopicFactory,
]
pytestmark = pytest.mark.django_db


def cut(statement: Statement, spans: list[list[int]]) -> list[str]:
    return [statement.article.text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("direct", "“Talks will go on.”"),
        ("mixed", "that “peace talks” will go on"),
        ("indirect", "that talks will go on"),
        ("record", "Talks will go on."),
    ],
)
def test_a_statement_cuts_its_words_out_of_its_article(kind: str, content: str) -> None:
    statement = StatementFactory(kind=kind)

    assert cut(statement, statement.content) == [content]


def test_a_statement_finds_the_words_it_is_given_in_the_article_it_is_given() -> None:
    article = ArticleFactory(
        text="Headline\n\nThe envoy said: “First.” He left.\n\nThe envoy said that second things follow."
    )

    first = StatementFactory(article=article, words="First.")
    second = StatementFactory(article=article, words="second things follow", kind="indirect")

    assert cut(first, first.content + first.cue + first.source) == ["“First.”", "said", "The envoy"]
    assert first.article.text[first.passage_start : first.passage_end] == "The envoy said: “First.” He left."
    assert cut(second, second.content) == ["that second things follow"]
    assert [first.position, second.position] == [0, 1]


def test_a_statement_whose_words_its_article_does_not_contain_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="substring not found"):
        StatementFactory(article=ArticleFactory(), words="Never said.")


def test_statements_share_outlet_briefing_and_speaker_but_not_their_article() -> None:
    first, second = StatementFactory.create_batch(2)

    assert first.article != second.article
    assert first.article.briefing == second.article.briefing
    assert first.speaker == second.speaker


def test_a_statement_takes_topics_by_slug() -> None:
    statement = StatementFactory(topics=["nato", "peace-talks"])

    assert [topic.name for topic in statement.topics.order_by("slug")] == ["NATO", "Peace Talks"]


def test_a_withdrawn_statement_has_its_retired_address() -> None:
    statement = StatementFactory(withdrawn=True)

    assert not Statement.objects.published().exists()
    assert RetiredAddress.objects.get().old == statement.public_id


def test_an_article_has_the_hash_of_its_text() -> None:
    article = ArticleFactory(text="“Ceasefire”")

    assert article.sha256 == hashlib.sha256("“Ceasefire”".encode()).hexdigest()


@pytest.mark.parametrize("factory", FACTORIES, ids=lambda factory: factory.__name__)
def test_each_factory_makes_a_row_that_passes_its_own_rules(factory: type[StatementFactory]) -> None:
    factory().full_clean()
