"""The figures of the pages of numbers, as files: of one measure or of all, on one topic or on all."""

from array import array

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.urls.converters import StringConverter
from django.views.decorators.http import require_safe

from statements.exports.formats import FIGURE_FORMATS
from statements.models import Topic
from statements.search import Claiming, IndexUnavailable, StatementQuery, list_claims
from statements.web.downloads import LONG, File, is_marked, name_file, say_unreadable, stream
from statements.web.links import replacing
from statements.web.plain_answers import PLAIN, answer_gone

WITHOUT_INDEX = "The search index is being rebuilt, so figures cannot be listed. Ask again in a minute.\n"


class FigureEndingConverter(StringConverter):
    regex = "|".join(FIGURE_FORMATS)


@require_safe
def numbers_download(request: HttpRequest, ending: str) -> HttpResponseBase:
    return _answer(request, ending, StatementQuery(), reverse("numbers"))


@require_safe
def topic_numbers_download(request: HttpRequest, slug: str, ending: str) -> HttpResponseBase:
    if not Topic.objects.filter(slug=slug).exists():
        return answer_gone(
            request, "topic", slug, lambda successor: reverse("topic-numbers-download", args=[successor, ending])
        )
    return _answer(request, ending, StatementQuery(topics=(slug,)), reverse("topic-numbers", args=[slug]))


def _answer(request: HttpRequest, ending: str, query: StatementQuery, page: str) -> HttpResponseBase:
    """Give the figures of the statements that the query finds, the newest first; with `of` those of one measure."""
    measure = request.GET.get("of", "")
    site = request.build_absolute_uri("/").rstrip("/")
    form = FIGURE_FORMATS[ending]
    try:
        options = {"marked": is_marked(request)} if ending == "csv" else {}
        ids = array("q", list_claims(query, Claiming.of_measure(measure)))
    except ValueError as error:
        return say_unreadable(error)
    except IndexUnavailable:
        return HttpResponse(WITHOUT_INDEX, status=503, content_type=PLAIN, headers={"Retry-After": "60"})
    if measure and not ids:
        raise Http404("Nobody claims a figure of that.")
    lines = form.write(ids, site=site, measure=measure, **options)
    name = name_file(" ".join(["numbers", *query.topics, measure]), ending)
    page += replacing(request.GET, bom="").removesuffix("?")
    return stream(request, File(name, form.content_type, lines, len(ids), len(ids) > LONG), page)
