import factory

from statements.models import Figure
from tests.factories.statements import StatementFactory


class FigureFactory(factory.django.DjangoModelFactory):
    """A figure that its statement really claims: `words` must stand in the article's text.

    `value` is both its `low` and its `high`, unless these are given.
    """

    class Meta:
        model = Figure

    class Params:
        words = "339 names"
        value = 339.0

    statement = factory.SubFactory(
        StatementFactory, words=factory.LazyAttribute(lambda made: f"We counted {made.factory_parent.words}.")
    )
    start = factory.LazyAttribute(lambda figure: figure.statement.article.text.index(figure.words))
    end = factory.LazyAttribute(lambda figure: figure.start + len(figure.words))
    low = factory.SelfAttribute("value")
    high = factory.SelfAttribute("value")
    unit = ""
    counted = "name"
