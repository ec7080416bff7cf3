"""True rows for tests: fixed values, and a statement's offsets really cut its words out of its article.

`StatementFactory(words="Talks will go on.")` writes an article that contains them. Outlet, briefing and speaker are
shared by all that name no other; each statement has an article of its own unless it is given one.
"""

from tests.factories.figures import FigureFactory
from tests.factories.imports import ImportRecordFactory, ImportRunFactory, RetiredAddressFactory, SearchChangeFactory
from tests.factories.people import EditorFactory, OfficeFactory, SpeakerFactory, SpeakerNameFactory
from tests.factories.reviews import AnnotationFactory, RevisionFactory
from tests.factories.sources import ArticleFactory, BriefingFactory, OutletFactory
from tests.factories.statements import SpeakerCandidateFactory, StatementFactory
from tests.factories.topics import StatementTopicFactory, TopicFactory, TopicTermFactory

__all__ = [
    "AnnotationFactory",
    "ArticleFactory",
    "BriefingFactory",
    "EditorFactory",
    "FigureFactory",
    "ImportRecordFactory",
    "ImportRunFactory",
    "OfficeFactory",
    "OutletFactory",
    "RetiredAddressFactory",
    "RevisionFactory",
    "SearchChangeFactory",
    "SpeakerCandidateFactory",
    "SpeakerFactory",
    "SpeakerNameFactory",
    "StatementFactory",
    "StatementTopicFactory",
    "TopicFactory",
    "TopicTermFactory",
]
