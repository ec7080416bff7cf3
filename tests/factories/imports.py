"""The ledgers: imports, retired addresses, and what the index has still to learn."""

import factory
from django.utils import timezone

from statements.models import ImportRecord, ImportRun, RetiredAddress, SearchChange
from tests.factories.sources import ArticleFactory
from tests.factories.statements import StatementFactory


class ImportRunFactory(factory.django.DjangoModelFactory):
    """A finished import of `seeds/`; `finished_at=None` is one that was stopped half-way."""

    class Meta:
        model = ImportRun

    sources = ["seeds"]
    finished_at = factory.LazyFunction(timezone.now)

    @classmethod
    def _create(cls, model_class: type[ImportRun], *args: object, **kwargs: object) -> ImportRun:
        # The row stamps its own start when written, which is after `finished_at` was made up.
        finished_at = kwargs.pop("finished_at")
        run: ImportRun = super()._create(model_class, *args, **kwargs)
        if finished_at is not None:
            run.finished_at = timezone.now()
            run.save(update_fields=["finished_at"])
        return run


class ImportRecordFactory(factory.django.DjangoModelFactory):
    """A document imported without changes; `rejected=True` is one that could not be."""

    class Meta:
        model = ImportRecord

    class Params:
        rejected = factory.Trait(
            article=None,
            outcome=ImportRecord.Outcome.REJECTED,
            problem="It has no text.",
            remedy="Add the text and import again.",
        )

    run = factory.SubFactory(ImportRunFactory)
    source = "seeds/000_371ccfd1e9014753.txt"
    article = factory.SubFactory(ArticleFactory)
    outcome = ImportRecord.Outcome.UNCHANGED


class RetiredAddressFactory(factory.django.DjangoModelFactory):
    """A renamed speaker; without `successor` the address is gone."""

    class Meta:
        model = RetiredAddress

    kind = RetiredAddress.Kind.SPEAKER
    old = "a-khorev"
    successor = "albert-khorev"
    reason = "Renamed."


class SearchChangeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SearchChange

    statement = factory.SubFactory(StatementFactory)
