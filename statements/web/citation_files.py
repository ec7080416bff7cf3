"""The citation of one statement, or of a whole briefing: as a file for reference managers, or in a style."""

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.urls.converters import StringConverter
from django.views.decorators.http import require_safe

from statements.exports.bibtex import bibtex_entry
from statements.exports.briefing_citations import csl_briefing
from statements.exports.citations import STYLES, format_citation
from statements.exports.csl import csl_item
from statements.exports.formats import FORMATS
from statements.exports.ris import ris_record
from statements.exports.words import how_told
from statements.models import Article, Briefing, Statement
from statements.models.public_ids import tidy_public_id
from statements.web.links import led_on
from statements.web.plain_answers import PLAIN, answer_gone

WRITERS: dict[str, Callable[[dict[str, Any], Briefing], str]] = {
    "bib": bibtex_entry,
    "ris": ris_record,
    "json": lambda item, briefing: json.dumps([item], ensure_ascii=False, indent=2) + "\n",
}


class CitedEndingConverter(StringConverter):
    regex = "|".join([*WRITERS, "txt"])


@require_safe
def statement_citation(request: HttpRequest, public_id: str, ending: str) -> HttpResponse:
    statement = Statement.objects.published().for_cards().filter(public_id=public_id).first()
    if statement is None:
        return _answer_missing(request, public_id, ending)
    item = csl_item(statement, url=request.build_absolute_uri(statement.get_absolute_url()))
    return _answer(request, item, statement.article.briefing, ending)


@require_safe
def briefing_citation(request: HttpRequest, slug: str, ending: str) -> HttpResponse:
    briefing = Briefing.objects.filter(slug=slug).first()
    if briefing is None:
        return answer_gone(
            request, "briefing", slug, lambda successor: reverse("briefing-citation", args=[successor, ending])
        )
    url = request.build_absolute_uri(briefing.get_absolute_url())
    item = csl_briefing(briefing, outlets_of(briefing), url=url, told=how_told_all(briefing))
    return _answer(request, item, briefing, ending)


def outlets_of(briefing: Briefing) -> list[str]:
    """Name each outlet that reported it, the first to be recorded first."""
    names = Article.objects.filter(briefing=briefing).order_by("pk").values_list("outlet__name", flat=True)
    return list(dict.fromkeys(names))


def how_told_all(briefing: Briefing) -> str:
    """Return "printed" where there are official records and nothing else."""
    statements = Statement.objects.published().filter(article__briefing=briefing).order_by()
    kinds = statements.values_list("kind", flat=True).distinct()
    return how_told(kinds[0] if len(kinds) == 1 else "")


def _answer(request: HttpRequest, item: dict[str, Any], briefing: Briefing, ending: str) -> HttpResponse:
    if ending == "txt":  # to be read and copied, not kept
        style = request.GET.get("style") or next(iter(STYLES))
        if style not in STYLES:
            return HttpResponse(f"style: choose one of {', '.join(STYLES)}.\n", status=400, content_type=PLAIN)
        return HttpResponse(f"{format_citation(item, style)}\n", content_type=PLAIN)
    response = HttpResponse(WRITERS[ending](item, briefing), content_type=FORMATS[ending].content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="on-the-record-{item["id"]}.{ending}"'
    return response


def _answer_missing(request: HttpRequest, public_id: str, ending: str) -> HttpResponse:
    """Answer as the permalink does: the successor's file, or 410 with the reason."""
    tidy = tidy_public_id(public_id)
    if tidy != public_id:
        return HttpResponsePermanentRedirect(address_of(tidy, ending) + led_on(request.GET))
    withdrawn = Statement.objects.filter(public_id=public_id).exists()
    return answer_gone(
        request,
        "statement",
        public_id,
        lambda successor: address_of(successor, ending),
        reason="It was withdrawn." * withdrawn,
    )


def address_of(public_id: str, ending: str) -> str:
    return reverse("statement-citation", args=[public_id, ending])
