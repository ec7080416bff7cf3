from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from statements.models import Topic
from tests.factories import TopicFactory

BEFORE = [("statements", "0002_sources_and_speakers")]
AFTER = [("statements", "0003_topic_terms")]


def migrate(targets: list[tuple[str, str]]) -> Any:
    """Bring the database to a state and return its models."""
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return executor.loader.project_state(targets).apps


@pytest.mark.django_db
def test_a_topic_cannot_belong_to_one_that_belongs_to_it() -> None:
    top = TopicFactory(slug="rights")
    bottom = TopicFactory(slug="torture", broader=TopicFactory(slug="cruelty", broader=top))
    top.broader = bottom

    with pytest.raises(ValidationError, match="Torture already belongs to Rights: that would be a circle"):
        top.full_clean()


@pytest.mark.django_db
def test_broader_topics_are_told_from_the_nearest_even_in_a_circle() -> None:
    top = TopicFactory(slug="rights")
    bottom = TopicFactory(slug="torture", broader=top)
    assert list(bottom.ancestors()) == [top]

    Topic.objects.filter(pk=top.pk).update(broader=bottom)
    assert list(Topic.objects.get(pk=bottom.pk).ancestors()) == [top, bottom]


@pytest.mark.django_db(transaction=True)
def test_the_lists_of_older_archives_become_rows_and_back() -> None:
    latest = MigrationExecutor(connection).loader.graph.leaf_nodes()
    try:
        old = migrate(BEFORE).get_model("statements", "Topic")
        old.objects.create(
            slug="peace", name="Peace", terms=["truce", " pause ", "truce", 7, ""], exclusions=["pause"],
            locked_fields=["terms"],
        )  # fmt: skip
        old.objects.create(slug="nato", name="NATO", terms="NATO")

        topic = migrate(AFTER).get_model("statements", "Topic").objects.get(slug="peace")
        rows = topic.terms.order_by("pk").values_list("phrase", "excludes")
        assert (list(rows), topic.locked_fields) == ([("truce", False), ("pause", True)], ["terms"])

        topic = migrate(BEFORE).get_model("statements", "Topic").objects.get(slug="peace")
        assert (topic.terms, topic.exclusions) == (["truce"], ["pause"])
    finally:
        migrate(latest)
