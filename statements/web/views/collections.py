from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.request import split_domain_port
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.exports.citations import STYLES, cite
from statements.search import Hit, StatementFilter, search
from statements.web.cards import make_card
from statements.web.collected import Shown, find_entries, keys_of, show
from statements.web.collections import LONGEST_NOTE, LONGEST_TITLE, MOST, Collection, Given, read_ids
from statements.web.downloads import MOST_CITED, answer_download
from statements.web.pager import make_pager
from statements.web.paging import read_page, refuse_beyond

PAGE_SIZE = 50
FOUND = 10  # statements offered for a search on the page
MOST_NAMED = 10  # pieces of what cannot be added
LONGEST_LIST = 8_000  # characters of pasted ids and permalinks


@require_safe
def collection_page(request: HttpRequest) -> HttpResponse:
    """Show the collection that the address is, or change it: then the answer is another address."""
    collection = Collection.read(request.GET, _own_hosts(request))
    if changed := _change(collection, request):
        return changed
    entries = find_entries(collection.ids)
    pages = -(-len(entries) // PAGE_SIZE)
    number = read_page(request.GET)
    refuse_beyond(number, pages)
    shown = show(entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    style = request.GET.get("cite", "")
    words = request.GET.get("q", "").strip()
    ctx: dict[str, Any] = {
        "section": "collection",
        "collection": collection,
        "shown": shown,
        "count": len(keys_of(entries)),
        "missing": sum(entry.pk is None and not entry.is_unknown for entry in entries),
        "unknown": sum(entry.is_unknown for entry in entries),
        "refused": _read_added(request)[1],
        "pager": make_pager(request.GET, number, pages),
        "most": MOST,
        "longest_title": LONGEST_TITLE,
        "longest_note": LONGEST_NOTE,
        "styles": STYLES.items(),
        "most_cited": MOST_CITED,
        "style": style if style in STYLES else "",
        "no_style": "" if style in STYLES else style[:40],
        "citations": _cite(request, shown, style),
        "words": words,
        **_search_for(words, collection),
    }
    return render(request, "collections/collection.html", ctx, status=400 if ctx["no_style"] else 200)


@require_safe
def collection_download(request: HttpRequest, ending: str) -> HttpResponseBase:
    """Give the statements of the collection that can still be read, in its order."""
    collection = Collection.read(request.GET, _own_hosts(request))
    keys = keys_of(find_entries(collection.ids))
    name = collection.title or "collection"
    return answer_download(request, keys, ending=ending, page=collection.address, name=name)


def _change(collection: Collection, request: HttpRequest) -> HttpResponse | None:
    """Redirect to the address of the changed collection, if a change was asked for."""
    for name, by in (("up", -1), ("down", 1)):
        if public_id := request.GET.get(name):
            return HttpResponseRedirect(f"{collection.moved(public_id, by).address}#moved")
    if public_id := request.GET.get("remove"):
        return HttpResponseRedirect(collection.without(public_id).address)
    added, refused = _read_added(request)
    if added:
        left = urlencode({"add": " ".join([*refused.unreadable, *refused.foreign, *refused.ids][:MOST_NAMED])})
        address = collection.having(added).address
        return HttpResponseRedirect(f"{address}&{left}" if left != "add=" else address)
    return None


def _read_added(request: HttpRequest) -> tuple[list[str], Given]:
    """Return the ids to add that the archive has or had, and what cannot be added: its `ids` never were here."""
    typed = request.GET.get("add", "").strip()
    given = read_ids([typed[:LONGEST_LIST]], _own_hosts(request))
    known = [entry.public_id for entry in find_entries(given.ids) if not entry.is_unknown] if given.ids else []
    return known, replace(given, ids=tuple(public_id for public_id in given.ids if public_id not in known))


def _own_hosts(request: HttpRequest) -> list[str]:
    """Return the names under which the archive is reached: this one, and the others that are allowed."""
    own, _ = split_domain_port(request.get_host())
    return [own, *(host for host in settings.ALLOWED_HOSTS if host != "*")]


def _cite(request: HttpRequest, shown: Sequence[Shown], style: str) -> list[str]:
    """Return a citation for each statement on this page of the collection; none without a style."""
    if style not in STYLES:
        return []
    statements = [one.card.statement for one in shown if one.card]
    return [
        cite(statement, style, url=request.build_absolute_uri(statement.get_absolute_url())) for statement in statements
    ]


def _search_for(words: str, collection: Collection) -> dict[str, Any]:
    """Find statements to add: the best few, and of those that are collected already only how many."""
    if not words:
        return {"found": [], "total": 0, "mistakes": []}
    form = StatementFilter({"q": words})
    if not form.is_valid():
        return {"found": [], "total": 0, "mistakes": form.errors.get("q", [])}
    page = search(form.to_query())
    if page.unanswered:
        return {"found": [], "total": 0, "mistakes": page.notes}
    fresh: list[Hit] = [hit for hit in page.hits if hit.statement.public_id not in collection.ids]
    return {
        "found": [make_card(hit.statement, hit.marks) for hit in fresh[:FOUND]],
        "total": page.total,
        "mistakes": [],
    }
