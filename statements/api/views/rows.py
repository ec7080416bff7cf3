"""Speakers, outlets, topics, briefings and articles: lists, and each by itself."""

from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from statements.api import documentation, filters
from statements.api.answering import ReadView
from statements.api.documentation import SLUG, describe_list, describe_row
from statements.api.parameters import FIELDS, refuse_unknown
from statements.api.serializers import found
from statements.api.serializers import rows as shapes
from statements.api.showing import show
from statements.api.views.lists import RowDetail, RowList
from statements.models import Article, Briefing, Outlet, RetiredAddress, Speaker, Topic

LARGEST_ID = 2**63 - 1


SPEAKERS = Speaker.objects.prefetch_related("names", "offices")
TOPICS = Topic.objects.select_related("broader").prefetch_related("narrower", "terms")
ARTICLES = Article.objects.select_related("outlet", "briefing")


@describe_list(
    "speakers",
    found.SpeakerListSerializer,
    shapes.SpeakerSerializer,
    documentation.SPEAKER_PARAMETERS,
    "Speakers. In the order of their slugs.",
)
class SpeakerList(RowList):
    filter_set, shape = filters.SpeakerFilter, shapes.SpeakerSerializer
    rows = SPEAKERS


@describe_row("speaker", shapes.SpeakerSerializer, SLUG, "One speaker. With all names and offices.")
class SpeakerDetail(RowDetail):
    kind, shape = RetiredAddress.Kind.SPEAKER, shapes.SpeakerSerializer
    rows = SPEAKERS


@describe_list(
    "outlets", found.OutletListSerializer, shapes.OutletSerializer, [], "Outlets. In the order of their slugs."
)
class OutletList(RowList):
    filter_set, shape = filters.OutletFilter, shapes.OutletSerializer
    rows = Outlet.objects.all()


@describe_row("outlet", shapes.OutletSerializer, SLUG, "One outlet.")
class OutletDetail(RowDetail):
    kind, shape = RetiredAddress.Kind.OUTLET, shapes.OutletSerializer
    rows = Outlet.objects.all()


@describe_list(
    "topics",
    found.TopicListSerializer,
    shapes.TopicSerializer,
    [],
    "Topics. In the order of their slugs, each with the words that suggest it.",
)
class TopicList(RowList):
    filter_set, shape = filters.TopicFilter, shapes.TopicSerializer
    rows = TOPICS


@describe_row("topic", shapes.TopicSerializer, SLUG, "One topic. With its place among the others.")
class TopicDetail(RowDetail):
    kind, shape = RetiredAddress.Kind.TOPIC, shapes.TopicSerializer
    rows = TOPICS


@describe_list(
    "briefings",
    found.BriefingListSerializer,
    shapes.BriefingSerializer,
    documentation.BRIEFING_PARAMETERS,
    "Briefings. The last added first. One whose date is uncertain is kept if it may have been between the days.",
)
class BriefingList(RowList):
    filter_set, shape, order = filters.BriefingFilter, shapes.BriefingSerializer, "-pk"
    rows = Briefing.objects.all()


@describe_row("briefing", shapes.BriefingSerializer, SLUG, "One briefing. With its date as far as it is known.")
class BriefingDetail(RowDetail):
    kind, shape = RetiredAddress.Kind.BRIEFING, shapes.BriefingSerializer
    rows = Briefing.objects.all()


@describe_list(
    "articles",
    found.ArticleListSerializer,
    shapes.ArticleSerializer,
    documentation.ARTICLE_PARAMETERS,
    "Articles. Without their texts, the last added first.",
)
class ArticleList(RowList):
    filter_set, shape, order = filters.ArticleFilter, shapes.ArticleSerializer, "-pk"
    rows = ARTICLES.defer("text")


@describe_row(
    "article",
    shapes.ArticleTextSerializer,
    {"type": "integer", "minimum": 1, "maximum": LARGEST_ID},
    "One article. With the text into which all spans of its statements point.",
)
class ArticleDetail(ReadView):
    def get(self, request: Request, id: int) -> Response:
        refuse_unknown(request._request.GET, [FIELDS])
        article = ARTICLES.filter(pk=id).first() if id <= LARGEST_ID else None
        if article is None:
            raise NotFound("There is no such article.")
        return Response(show(shapes.ArticleTextSerializer, article, request))
