from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.exports.citations import STYLES, cite
from statements.search import Hit, StatementFilter, search
from statements.web.cards import make_card
from statements.web.collected import Shown, find_entries, keys_of, show
from statements.web.collections import LONGEST_NOTE, LONGEST_TITLE, MOST, Collection, read_ids
from statements.web.downloads import MOST_CITED, answer_download
from statements.web.pager import make_pager

PAGE_SIZE = 50
FOUND = 10  # statements offered for a search on the page
LONGEST_LIST = 8_000  # characters of pasted ids and permalinks


@require_safe
def collection_page(request: HttpRequest) -> HttpResponse:
    """Show the collection that the address is, or change it: then the answer is another address."""
    collection = Collection.read(request.GET)
    if changed := _change(collection, request):
        return changed
    entries = find_entries(collection.ids)
    pages = -(-len(entries) // PAGE_SIZE)
    number = _page_number(request.GET.get("page", ""), pages)
    shown = show(entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    style = request.GET.get("cite", "")
    words = request.GET.get("q", "").strip()
    ctx: dict[str, Any] = {
        "section": "collection",
        "collection": collection,
        "shown": shown,
        "count": len(keys_of(entries)),
        "missing": sum(1 for entry in entries if entry.pk is None),
        "pager": make_pager(request.GET, number, pages),
        "most": MOST,
        "longest_title": LONGEST_TITLE,
        "longest_note": LONGEST_NOTE,
        "styles": STYLES.items(),
        "most_cited": MOST_CITED,
        "style": style if style in STYLES else "",
        "citations": _cite(request, shown, style),
        "words": words,
        **_search_for(words, collection),
    }
    return render(request, "collections/collection.html", ctx)


@require_safe
def collection_download(request: HttpRequest, ending: str) -> HttpResponseBase:
    """Give the statements of the collection that can still be read, in its order."""
    collection = Collection.read(request.GET)
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
    if typed := request.GET.get("add", "").strip():
        ids, unreadable = read_ids([typed[:LONGEST_LIST]])
        if ids and not unreadable:
            return HttpResponseRedirect(collection.having(ids).address)
    return None


def _page_number(typed: str, pages: int) -> int:
    number = int(typed) if typed.isdecimal() and len(typed) < 7 else 1
    return max(1, min(number, pages))


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
    fresh: list[Hit] = [hit for hit in page.hits if hit.statement.public_id not in collection.ids]
    return {
        "found": [make_card(hit.statement, hit.marks) for hit in fresh[:FOUND]],
        "total": page.total,
        "mistakes": [],
    }
