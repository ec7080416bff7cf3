"""The rows of the archive and their rules. One file a model."""

from statements.models.annotation import Annotation
from statements.models.article import Article
from statements.models.article_band import ArticleBand
from statements.models.briefing import Briefing
from statements.models.figure import Figure
from statements.models.import_record import ImportRecord
from statements.models.import_run import ImportRun
from statements.models.office import Office
from statements.models.outlet import Outlet
from statements.models.retired_address import RetiredAddress
from statements.models.revision import Revision
from statements.models.search_change import SearchChange
from statements.models.speaker import Speaker
from statements.models.speaker_candidate import SpeakerCandidate
from statements.models.speaker_name import SpeakerName
from statements.models.statement import Statement
from statements.models.statement_topic import StatementTopic
from statements.models.topic import Topic
from statements.models.topic_term import TopicTerm

__all__ = [
    "Annotation",
    "Article",
    "ArticleBand",
    "Briefing",
    "Figure",
    "ImportRecord",
    "ImportRun",
    "Office",
    "Outlet",
    "RetiredAddress",
    "Revision",
    "SearchChange",
    "Speaker",
    "SpeakerCandidate",
    "SpeakerName",
    "Statement",
    "StatementTopic",
    "Topic",
    "TopicTerm",
]
