"""An archive with rows in it, taken from the first version to this one and back."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

pytestmark = pytest.mark.django_db(transaction=True)

FIRST = "0001_initial"
STATEMENTS = 50
ZEROS = "0" * 64


@pytest.fixture(autouse=True)
def _back_to_the_latest() -> Iterator[None]:
    yield
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def migrate(name: str) -> Any:
    """Bring the database to the state after a migration and return its models."""
    executor = MigrationExecutor(connection)
    executor.migrate([("statements", name)])
    return MigrationExecutor(connection).loader.project_state([("statements", name)]).apps


def latest() -> str:
    leaves: list[tuple[str, str]] = MigrationExecutor(connection).loader.graph.leaf_nodes()
    return dict(leaves)["statements"]


def create(apps: Any, model: str, **fields: object) -> Any:
    return apps.get_model("statements", model).objects.create(**fields)


def fill(apps: Any) -> None:
    outlet = create(apps, "Outlet", slug="ptv", name="PTV")
    briefing = create(apps, "Briefing", slug="briefing", title="Briefing", date_edtf="2024-01-01")
    topic = create(apps, "Topic", slug="peace", name="Peace", terms=["peace", "truce"], exclusions=["war"])
    speaker = create(apps, "Speaker", slug="envoy", name="Albert Khorev")
    create(apps, "Office", speaker=speaker, title="Ambassador")
    for number in range(STATEMENTS):
        article = create(
            apps, "Article", key=f"{number}", outlet=outlet, briefing=briefing, text="Peace.", sha256=ZEROS
        )
        statement = create(
            apps, "Statement", public_id=f"{number:010}", article=article, kind="direct", passage_start=0,
            passage_end=5, content=[[0, 5]], words_sha256=ZEROS, position=0, rule="record.turn", speaker=speaker,
        )  # fmt: skip
        create(apps, "StatementTopic", statement=statement, topic=topic, evidence=[[0, 5]])
        create(apps, "SearchChange", statement=statement)


def test_an_archive_in_use_is_brought_to_this_version_and_back_and_loses_nothing() -> None:
    fill(migrate(FIRST))

    now = migrate(latest())
    phrases = now.get_model("statements", "TopicTerm").objects.order_by("pk").values_list("phrase", "excludes")
    assert list(phrases) == [("peace", False), ("truce", False), ("war", True)]

    then = migrate(FIRST)
    topic = then.get_model("statements", "Topic").objects.get()
    assert (topic.terms, topic.exclusions) == (["peace", "truce"], ["war"])
    for model in ("Article", "Statement", "StatementTopic", "SearchChange"):
        assert then.get_model("statements", model).objects.count() == STATEMENTS


def test_a_change_of_a_whole_article_or_briefing_is_told_of_each_statement_to_an_older_version() -> None:
    fill(migrate(FIRST))
    now = migrate(latest())
    article, briefing = (now.get_model("statements", name).objects.first() for name in ("Article", "Briefing"))
    now.get_model("statements", "SearchChange").objects.all().delete()
    create(now, "SearchChange", article=article)
    create(now, "SearchChange", briefing=briefing)

    then = migrate(FIRST)
    changed = then.get_model("statements", "SearchChange").objects.values_list("statement", flat=True)
    assert len(changed) == STATEMENTS + 1
    assert set(changed) == set(then.get_model("statements", "Statement").objects.values_list("pk", flat=True))


def test_a_phrase_too_long_for_its_row_is_refused_with_its_topic_and_what_to_do() -> None:
    old = migrate(FIRST)
    create(old, "Topic", slug="peace", name="Peace", terms=["truce", "long " * 60])
    create(old, "Topic", slug="nato", name="NATO", exclusions=["n" * 201, "o" * 200])

    with pytest.raises(CommandError) as refused:
        migrate(latest())

    assert "nato (201 characters: “nnnn" in str(refused.value)
    assert "peace (299 characters: “long long" in str(refused.value)
    assert "Shorten" in str(refused.value)
    shortened = migrate_nowhere().get_model("statements", "Topic").objects
    assert shortened.get(slug="peace").terms[0] == "truce"
    shortened.update(terms=["truce"], exclusions=[])
    assert migrate(latest()).get_model("statements", "TopicTerm").objects.count() == 2


def migrate_nowhere() -> Any:
    """Return the models of the state in which a refused migration left the database."""
    return MigrationExecutor(connection).loader.project_state([("statements", "0002_sources_and_speakers")]).apps
