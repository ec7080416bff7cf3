"""What editors leave behind."""

import factory

from statements.models import Annotation, Revision
from tests.factories.people import EditorFactory
from tests.factories.statements import StatementFactory


class AnnotationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Annotation

    statement = factory.SubFactory(StatementFactory)
    body = "The recording of the briefing has the same words."
    is_public = True
    author = factory.SubFactory(EditorFactory)


class RevisionFactory(factory.django.DjangoModelFactory):
    """A correction of the kind of speech; the statement itself has its new value and version."""

    class Meta:
        model = Revision

    statement = factory.SubFactory(StatementFactory, kind="mixed", version=2, review="corrected")
    version = factory.SelfAttribute("statement.version")
    changes = factory.LazyAttribute(lambda revision: {"kind": ["indirect", revision.statement.kind]})
    reason = "Part of the claim is quoted."
    changed_by = factory.SubFactory(EditorFactory)
