"""Statements whose article really does contain their words."""

from typing import Any

import factory

from statements.models import Article, RetiredAddress, SpeakerCandidate, Statement, StatementTopic, Topic
from statements.models.proof import cut_words, hash_text
from tests.factories.people import SpeakerFactory
from tests.factories.sources import ArticleFactory, name_from_slug

ARTICLE = """Envoy meets the press

ISLAMABAD: Ambassador Albert Khorev met the press on Tuesday.

{passage}

The briefing ended after an hour.
"""
WORDS = {
    "direct": "Talks will go on.",
    "mixed": "“peace talks” will go on",
    "indirect": "talks will go on",
    "record": "Talks will go on.",
}
PASSAGES = {
    "direct": "The envoy said: “{words}”",
    "mixed": "The envoy said that {words}",
    "indirect": "The envoy said that {words}",
    "record": "{words}",
}
MARKS = ("“", "”")
LEAD = "that "  # belongs to the content, as in the gold labels


def link_topics(statement: Statement, create: bool, slugs: list[str] | None, **_: Any) -> None:
    for slug in slugs or []:
        name = name_from_slug(slug, known={"nato": "NATO"})
        topic, _created = Topic.objects.get_or_create(slug=slug, defaults={"name": name})
        StatementTopic.objects.create(statement=statement, topic=topic)


def retire_address(statement: Statement, create: bool, reason: str | None, **_: Any) -> None:
    if create and statement.review == Statement.Review.WITHDRAWN:
        RetiredAddress.objects.create(
            kind=RetiredAddress.Kind.STATEMENT,
            old=statement.public_id,
            reason=reason or "Attributed to the wrong speaker.",
        )


class StatementFactory(factory.django.DjangoModelFactory):
    """A published statement.

    `words` are the attributed words, for `direct` without their marks. They must stand in the article's text when an
    `article` (or `article__text`) is given; else the text is written round them. `cue_words` and `source_words` are
    marked where the passage, the line that holds the words, has them. Dotted fields of the parents work as always:
    `StatementFactory(article__outlet__slug="tass", speaker__slug="sergey-lavrov")`.

    `topics=["nato"]` links topics by slug, making those that are missing. `withdrawn=True` takes the statement back,
    with the retired address that its page answers from.
    """

    class Meta:
        model = Statement
        skip_postgeneration_save = True

    class Params:
        words = factory.LazyAttribute(lambda statement: WORDS[statement.kind])
        cue_words = "said"
        source_words = "The envoy"
        withdrawn = factory.Trait(review=Statement.Review.WITHDRAWN)

    public_id = factory.Sequence(lambda number: f"{number:010d}")
    kind = Statement.Kind.DIRECT
    article = factory.SubFactory(
        ArticleFactory,
        text=factory.LazyAttribute(
            lambda article: write_article(article.factory_parent.kind, article.factory_parent.words)
        ),
    )
    speaker = factory.SubFactory(SpeakerFactory)
    content = factory.LazyAttribute(lambda statement: [find_content(statement.article.text, statement.words)])
    passage_start = factory.LazyAttribute(
        lambda statement: statement.article.text.rfind("\n", 0, statement.content[0][0]) + 1
    )
    passage_end = factory.LazyAttribute(
        lambda statement: find_line_end(statement.article.text, statement.content[-1][1])
    )
    words_sha256 = factory.LazyAttribute(
        lambda statement: hash_text(cut_words(statement.article.text, statement.content))
    )
    cue = factory.LazyAttribute(lambda statement: find_in_passage(statement, statement.cue_words))
    source = factory.LazyAttribute(lambda statement: find_in_passage(statement, statement.source_words))
    position = factory.LazyAttribute(lambda statement: count_statements(statement.article))
    rule = "said-that"

    topics = factory.PostGeneration(link_topics)
    retirement = factory.PostGeneration(retire_address)


def write_article(kind: str, words: str) -> str:
    passage = PASSAGES[kind].format(words=words)
    return ARTICLE.format(passage=passage if passage.endswith((".", "?", "!", "”")) else f"{passage}.")


def find_content(text: str, words: str) -> list[int]:
    """Return [start, end] of `words` in `text`, with the quotation marks round them or the "that" before them.

    Raises:
        ValueError: the text does not contain the words.
    """
    start = text.index(words)
    end = start + len(words)
    if (text[start - 1 : start], text[end : end + 1]) == MARKS:
        return [start - 1, end + 1]
    if text[:start].endswith(LEAD):
        return [start - len(LEAD), end]
    return [start, end]


def find_line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end == -1 else end


def find_in_passage(statement: Any, words: str) -> list[list[int]]:
    start = statement.article.text.find(words, statement.passage_start, statement.passage_end)
    inside = any(start in range(*span) for span in statement.content)
    return [] if start == -1 or inside or not words else [[start, start + len(words)]]


def count_statements(article: Article) -> int:
    return article.statements.count() if article.pk else 0


class SpeakerCandidateFactory(factory.django.DjangoModelFactory):
    """Somebody whom the name printed with a statement may mean."""

    class Meta:
        model = SpeakerCandidate

    statement = factory.SubFactory(StatementFactory, speaker=None)
    speaker = factory.SubFactory(SpeakerFactory)
