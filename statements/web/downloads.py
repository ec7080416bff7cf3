"""Files to take away: all matches of a search, and all statements of a list."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.urls.converters import StringConverter
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from archive import turns
from statements.exports.bibliographies import citation_lines
from statements.exports.citations import STYLES
from statements.exports.formats import FORMATS
from statements.models import Article, Briefing, Outlet, Speaker, Statement, Topic
from statements.search import IndexUnavailable, StatementFilter, StatementQuery, list_ids
from statements.web.links import replacing
from statements.web.plain_answers import PLAIN, answer_gone

LINES_A_BLOCK = 100  # written to the network at once
NAME_LENGTH = 60  # characters of a file's name
MOST_CITED = 100  # statements; a citation in a style costs 10 to 20 milliseconds
LONG = 1_000  # statements; as files they cost a millisecond or less
LISTS: dict[str, type[Speaker | Topic | Outlet | Briefing]] = {
    "speakers": Speaker,
    "topics": Topic,
    "outlets": Outlet,
    "briefings": Briefing,
}


class EndingConverter(StringConverter):
    regex = "|".join([*FORMATS, "txt"])


class SectionConverter(StringConverter):
    regex = "|".join(LISTS)


@require_safe
def search_download(request: HttpRequest, ending: str) -> HttpResponseBase:
    """Give all matches of the query string, in the order of the search. A refusal comes before the first line."""
    form = StatementFilter(request.GET)
    if not form.is_valid():
        return refuse(form)
    query = form.to_query()
    try:
        ids = list_ids(query)
    except IndexUnavailable:
        return say_unavailable()
    page = f"{reverse('statements')}{replacing(request.GET, bom='', style='')}".removesuffix("?")
    return answer_download(request, ids, ending=ending, page=page, name=query.text)


@require_safe
def list_download(request: HttpRequest, section: str, slug: str, ending: str) -> HttpResponseBase:
    """Give all statements of a speaker, topic or outlet, the newest first, or of a briefing, article by article."""
    model = LISTS[section]
    row = model.objects.filter(slug=slug).first()
    if row is None:
        kind = str(model._meta.model_name)
        return answer_gone(
            request, kind, slug, lambda successor: reverse("list-download", args=[section, successor, ending])
        )
    return answer_download(request, _ids_of(row), ending=ending, page=row.get_absolute_url(), name=slug)


@require_safe
def article_download(request: HttpRequest, pk: int, ending: str) -> HttpResponseBase:
    article = get_object_or_404(Article.objects.defer("text"), pk=pk)
    ids = _in_order_of_articles(article__pk=pk)
    return answer_download(request, ids, ending=ending, page=article.get_absolute_url(), name=article.headline)


def _ids_of(row: Speaker | Topic | Outlet | Briefing) -> Sequence[int]:
    match row:
        case Speaker():
            return list_ids(StatementQuery(speakers=(row.slug,), sort="newest"))
        case Topic():
            return list_ids(StatementQuery(topics=(row.slug,), sort="newest"))
        case Outlet():
            return list_ids(StatementQuery(outlets=(row.slug,), sort="newest"))
        case Briefing():
            return _in_order_of_articles(article__briefing=row)


def _in_order_of_articles(**chosen: object) -> list[int]:
    found = Statement.objects.published().filter(**chosen).order_by("article", "position", "pk")
    return list(found.values_list("pk", flat=True))


def answer_download(
    request: HttpRequest, ids: Sequence[int], *, ending: str, page: str, name: str = ""
) -> HttpResponseBase:
    """Stream the statements. `name`: what the file is about, for its name; `page`: see `stream`."""
    kept = array("q", ids)  # eight bytes each: there may be a million, for as long as the reader takes
    try:
        content_type, lines = _write(request, kept, ending)
    except ValueError as error:
        return say_unreadable(error)
    takes_long = ending == "txt" or len(kept) > LONG
    return stream(request, File(name_file(name, ending), content_type, lines, len(kept), takes_long), page)


@dataclass(frozen=True, slots=True)
class File:
    """A file to send, line by line. `name`: the header that names it; `count`: of the statements it is made of."""

    name: str
    content_type: str
    lines: Iterator[str]
    count: int
    takes_long: bool


def stream(request: HttpRequest, file: File, page: str) -> HttpResponseBase:
    """Send a file while it is written; the headers say how many statements it is made of, and on which `page` of the
    site the same can be read.

    An error half-way cuts the transfer off, which HTTP lets the client see.
    """
    pieces: Iterator[str] = in_blocks(file.lines) if request.method == "GET" else iter(())
    if request.method == "GET" and file.takes_long:
        try:
            pieces = turns.Held(pieces, turns.LONG_TURNS.turn())
        except turns.Busy:
            return say_busy()
    response = StreamingHttpResponse(pieces, content_type=file.content_type)
    response.headers["X-Total-Count"] = str(file.count)
    response.headers["Link"] = f'<{request.build_absolute_uri(page)}>; rel="alternate"; type="text/html"'
    response.headers["Content-Disposition"] = file.name
    return response


def _write(request: HttpRequest, ids: Sequence[int], ending: str) -> tuple[str, Iterator[str]]:
    """Return the media type, and the lines.

    Raises:
        ValueError: an option cannot be read, or the list is too long for what is asked.
    """
    site = request.build_absolute_uri("/").rstrip("/")
    if ending == "txt":
        return PLAIN, citation_lines(_cited(ids), choose(request, "style", [*STYLES]), site=site)
    form = FORMATS[ending]
    if ending == "csv":
        return form.content_type, form.write(ids, site=site, marked=is_marked(request))
    return form.content_type, form.write(ids, site=site)


def is_marked(request: HttpRequest) -> bool:
    """Tell whether a CSV file shall begin with a byte order mark.

    Raises:
        ValueError: `bom` says neither yes nor no.
    """
    return choose(request, "bom", ["yes", "no"]) == "yes"


def choose(request: HttpRequest, name: str, choices: list[str]) -> str:
    """Return the option chosen; the first, if none is."""
    chosen = request.GET.get(name) or choices[0]
    if chosen not in choices:
        raise ValueError(f"{name}: choose one of {', '.join(choices)}.")
    return chosen


def _cited(ids: Sequence[int]) -> Sequence[int]:
    if len(ids) > MOST_CITED:
        raise ValueError(
            f"These are {len(ids):,} statements, and at most {MOST_CITED} are formatted as citations at once. Take "
            "fewer of them, or take BibTeX, RIS or CSL-JSON, which a reference manager formats."
        )
    return ids


def name_file(name: str, ending: str) -> str:
    """Return the header that names the file: what it is about, and the day."""
    about = slugify(name)[:NAME_LENGTH].strip("-")
    parts = ["on-the-record", *([about] if about else []), f"{timezone.localdate():%Y-%m-%d}"]
    return content_disposition_header(True, f"{'-'.join(parts)}.{ending}") or "attachment"


def say_unreadable(error: ValueError) -> HttpResponse:
    return HttpResponse(f"{error}\n", status=400, content_type=PLAIN)


def refuse(form: StatementFilter) -> HttpResponse:
    """Say what of the query string cannot be read, a line for each mistake."""
    mistakes = [f"{name}: {mistake}" for name, found in form.errors.items() for mistake in found]
    return HttpResponse("\n".join([*mistakes, "Change this and ask again.", ""]), status=400, content_type=PLAIN)


def say_unavailable() -> HttpResponse:
    """Say that words cannot be searched just now: without them the answer would be wider than the question."""
    message = "The search index is being rebuilt, so words cannot be searched. Ask again in a minute.\n"
    return HttpResponse(message, status=503, content_type=PLAIN, headers={"Retry-After": "60"})


def say_busy() -> HttpResponse:
    message = "Others are taking away long lists or citations just now. Ask again in a minute.\n"
    return HttpResponse(message, status=503, content_type=PLAIN, headers={"Retry-After": "60"})


def in_blocks(lines: Iterable[str]) -> Iterator[str]:
    rest = iter(lines)
    while block := "".join(islice(rest, LINES_A_BLOCK)):
        yield block
