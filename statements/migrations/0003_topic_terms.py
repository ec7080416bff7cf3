"""The phrases of topics become rows, and topics get a broader one."""

from typing import Any

import django.db.models.deletion
from django.apps.registry import Apps
from django.core.management.base import CommandError
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import statements.models.phrases

LONGEST = 200  # characters of a phrase


def lists_to_rows(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """A phrase in both lists never counted, so it stays as an exclusion.

    Raises:
        CommandError: there are phrases that have no room in a row. Nothing is changed.
    """
    Topic: Any = apps.get_model("statements", "Topic")
    refuse_long_phrases(Topic.objects.order_by("slug"))
    TopicTerm = apps.get_model("statements", "TopicTerm")
    for topic in Topic.objects.all():
        excludes = {phrase: False for phrase in tidy(topic.terms)} | {phrase: True for phrase in tidy(topic.exclusions)}
        TopicTerm.objects.bulk_create(
            TopicTerm(topic=topic, phrase=phrase, excludes=excluding) for phrase, excluding in excludes.items()
        )


def rows_to_lists(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Topic: Any = apps.get_model("statements", "Topic")
    for topic in Topic.objects.all():
        rows = apps.get_model("statements", "TopicTerm").objects.filter(topic=topic).order_by("pk")
        topic.terms = [row.phrase for row in rows if not row.excludes]
        topic.exclusions = [row.phrase for row in rows if row.excludes]
        topic.save()


def refuse_long_phrases(topics: Any) -> None:
    listed = [(topic.slug, phrase) for topic in topics for phrase in tidy(topic.terms) + tidy(topic.exclusions)]
    told = [f"{slug} ({len(phrase)} characters: “{phrase[:40]}…”)" for slug, phrase in listed if len(phrase) > LONGEST]
    if told:
        raise CommandError(
            f"Phrases of topics have at most {LONGEST} characters now. Too long: {', '.join(told)}. Nothing was "
            "changed. Shorten them in the admin of the version that you come from, and migrate again."
        )


def tidy(phrases: object) -> list[str]:
    """What of a list is a phrase; older versions let anything in past the forms."""
    listed = phrases if isinstance(phrases, list) else []
    return [phrase.strip() for phrase in listed if isinstance(phrase, str) and phrase.strip()]


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0002_sources_and_speakers"),
    ]

    operations = [
        migrations.CreateModel(
            name="TopicTerm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("phrase", models.CharField(max_length=200, validators=[statements.models.phrases.validate_phrase])),
                (
                    "excludes",
                    models.BooleanField(default=False, help_text="A term does not count where this phrase covers it."),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="terms_now", to="statements.topic"
                    ),
                ),
            ],
            options={
                "ordering": ["excludes", "pk"],
            },
        ),
        migrations.RunPython(lists_to_rows, rows_to_lists, elidable=False),
        migrations.RemoveField(model_name="topic", name="terms"),
        migrations.RemoveField(model_name="topic", name="exclusions"),
        migrations.AlterField(
            model_name="topicterm",
            name="topic",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="terms", to="statements.topic"
            ),
        ),
        migrations.AddConstraint(
            model_name="topicterm",
            constraint=models.UniqueConstraint(
                fields=("topic", "phrase"),
                name="topic_term_is_listed_once",
                violation_error_message="The topic has this phrase already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="topicterm",
            constraint=models.CheckConstraint(
                condition=models.Q(("phrase", ""), _negated=True), name="topic_term_is_not_empty"
            ),
        ),
        migrations.AddField(
            model_name="topic",
            name="broader",
            field=models.ForeignKey(
                blank=True,
                help_text="The wider subject it belongs to. Its statements are not counted there.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="narrower",
                to="statements.topic",
            ),
        ),
        migrations.AddConstraint(
            model_name="topic",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("broader", None), models.Q(("broader", models.F("id")), _negated=True), _connector="OR"
                ),
                name="topic_is_not_broader_than_itself",
                violation_error_message="A topic cannot be broader than itself.",
            ),
        ),
    ]
