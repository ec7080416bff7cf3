import factory

from statements.models import StatementTopic, Topic
from tests.factories.sources import name_from_slug
from tests.factories.statements import StatementFactory


class TopicFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Topic
        django_get_or_create = ("slug",)

    slug = "peace-talks"
    name = factory.LazyAttribute(lambda topic: name_from_slug(topic.slug, known={"nato": "NATO"}))
    terms = factory.LazyAttribute(lambda topic: [topic.name.lower()])


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
