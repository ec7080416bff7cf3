from typing import Any

import factory

from statements.models import StatementTopic, Topic, TopicTerm
from tests.factories.sources import name_from_slug
from tests.factories.statements import StatementFactory


def write_terms(topic: Topic, create: bool, phrases: list[str] | None, **_: Any) -> None:
    for phrase in [topic.name.lower()] if phrases is None else phrases:
        TopicTerm.objects.get_or_create(topic=topic, phrase=phrase)


def write_exclusions(topic: Topic, create: bool, phrases: list[str] | None, **_: Any) -> None:
    for phrase in phrases or []:
        TopicTerm.objects.get_or_create(topic=topic, phrase=phrase, excludes=True)


class TopicFactory(factory.django.DjangoModelFactory):
    """A topic that its own name suggests; or `terms=["truce"]`, `exclusions=["truce of God"]`."""

    class Meta:
        model = Topic
        django_get_or_create = ("slug",)
        skip_postgeneration_save = True

    slug = "peace-talks"
    name = factory.LazyAttribute(lambda topic: name_from_slug(topic.slug, known={"nato": "NATO"}))
    terms = factory.PostGeneration(write_terms)
    exclusions = factory.PostGeneration(write_exclusions)


class TopicTermFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = TopicTerm

    topic = factory.SubFactory(TopicFactory, terms=[])
    phrase = "round of talks"


class StatementTopicFactory(factory.django.DjangoModelFactory):
    """A topic of a statement, found by rule; `refused=True` is an editor's removal."""

    class Meta:
        model = StatementTopic

    statement = factory.SubFactory(StatementFactory)
    topic = factory.SubFactory(TopicFactory)
    origin = factory.LazyAttribute(
        lambda link: StatementTopic.Origin.EDITOR if link.refused else StatementTopic.Origin.RULE
    )
    refused = False
