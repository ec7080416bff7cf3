"""What somebody else merges or deletes while a page reads its rows is no error."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection

from statements.models import Article, Outlet, Speaker, Statement, StatementTopic, Topic
from statements.models.statement_cards import fetch_cards
from tests.factories import OutletFactory, SpeakerFactory, StatementFactory

pytestmark = pytest.mark.django_db


@contextmanager
def just_before(table: str, change: Callable[[], Any]) -> Iterator[None]:
    """Make the change when `table` is about to be read for the first time."""
    pending = [change]

    def watch(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if pending and f'FROM "{table}"' in sql:
            pending.pop()()
        return execute(sql, *rest)

    with connection.execute_wrapper(watch):
        yield
    assert not pending


def test_a_speaker_who_is_merged_away_meanwhile_is_the_one_who_is_left() -> None:
    gone, kept = SpeakerFactory(slug="khorev"), SpeakerFactory(slug="albert-khorev")
    first, second = StatementFactory(speaker=gone, topics=["nato"]), StatementFactory(speaker=kept)

    def merge() -> None:
        Statement.objects.filter(speaker=gone).update(speaker=kept)
        Speaker.objects.filter(pk=gone.pk).delete()

    with just_before("statements_speaker", merge):
        found = fetch_cards([first.pk, second.pk], None)

    assert [found[pk].speaker for pk in (first.pk, second.pk)] == [kept, kept]
    assert [link.topic.slug for link in found[first.pk].accepted_topics] == ["nato"]


def test_an_outlet_that_is_deleted_meanwhile_is_the_one_the_article_has_now() -> None:
    gone, kept = OutletFactory(slug="ptv"), OutletFactory(slug="ptv-network")
    statement = StatementFactory(article__outlet=gone)

    def merge() -> None:
        Article.objects.filter(outlet=gone).update(outlet=kept)
        Outlet.objects.filter(pk=gone.pk).delete()

    with just_before("statements_outlet", merge):
        assert fetch_cards([statement.pk], None)[statement.pk].article.outlet == kept


def test_a_statement_that_is_withdrawn_with_its_speaker_meanwhile_is_left_out() -> None:
    statement = StatementFactory()

    def withdraw() -> None:
        Statement.objects.filter(pk=statement.pk).update(review="withdrawn", speaker=SpeakerFactory(slug="other"))
        Speaker.objects.filter(pk=statement.speaker_id).delete()

    with just_before("statements_speaker", withdraw):
        assert fetch_cards([statement.pk], None) == {}


def test_a_topic_that_is_deleted_meanwhile_is_left_out() -> None:
    statement = StatementFactory(topics=["nato", "oil"])

    def delete() -> None:
        StatementTopic.objects.filter(topic__slug="oil").delete()
        Topic.objects.filter(slug="oil").delete()

    with just_before("statements_topic", delete):
        (found,) = fetch_cards([statement.pk], None).values()
    assert [link.topic.slug for link in found.accepted_topics] == ["nato"]
