"""Every type of page there is, in one table. A new public address goes into PAGES, or into NOT_PAGES with what it is.

`{direct}`, `{arabic}`, `{noted}`, `{withdrawn}` stand for public ids, `{article}` for an article's number.
"""

import json
import re
from pathlib import Path
from typing import Final

from django.urls import Resolver404, resolve

from tests.browser.specimens import add_specimens
from tests.running_site import Site

PAGES: Final = {
    "home": "/",
    "search": "/statements/?q=ceasefire",
    "narrowed search": "/statements/?q=ceasefire&kind=direct&topic=ceasefire",
    "search without a match": "/statements/?q=zeppelin",
    "unreadable search": "/statements/?since=last+tuesday",
    "right-to-left search": "/statements/?outlet=united-nations-official-records",
    "suggestions": "/suggestions/?q=khor",
    "all speakers of a search": "/statements/by/speaker/?q=ceasefire",
    "statement": "/statements/{direct}/",
    "corrected statement with a note": "/statements/{noted}/",
    "versions of a statement": "/statements/{noted}/versions/",
    "right-to-left statement": "/statements/{arabic}/",
    "withdrawn statement": "/statements/{withdrawn}/",
    "briefings": "/briefings/",
    "briefing": "/briefings/{briefing}/",
    "briefing in two outlets": "/briefings/floods-in-geneva/",
    "article": "/articles/{article}/",
    "speakers": "/speakers/",
    "speaker": "/speakers/albert-khorev/",
    "outlets": "/outlets/",
    "outlet": "/outlets/ptv-network/",
    "topics": "/topics/",
    "topic": "/topics/nato/",
    "numbers": "/numbers/",
    "numbers of a topic": "/topics/nato/numbers/",
    "collection": "/collection/?s={direct}.{arabic}.{withdrawn}.zzzzzzzzzz.x&title=Talks&note=Seen&cite=apa&q=talks",
    "empty collection": "/collection/",
    "about": "/about/",
    "search help": "/about/search/",
    "style": "/about/style/",
    "API documentation": "/api/v1/docs/",
    "no such page": "/nothing-here/",
}
# What stands in frames of other sites: without our header and footer.
FRAMES: Final = {
    "embedded statement": "/statements/{direct}/embed/",
    "embedded right-to-left statement": "/statements/{arabic}/embed/",
    "embedded statement that was withdrawn": "/statements/{withdrawn}/embed/",
}
# Pages that a healthy site does not show: drawn from their templates and put under the address of their name.
ERROR_PAGES: Final = ("400", "403", "429", "500", "503")
NOT_PAGES: Final = {
    **dict.fromkeys(["statement-short", "statement-short-slash", "api"], "a redirect"),
    **dict.fromkeys(["statement-card", "statement-annotation", "article-text", "oembed"], "for programs"),
    **dict.fromkeys(["search-download", "list-download", "article-download", "collection-download"], "a download"),
    **dict.fromkeys(["statement-citation", "briefing-citation"], "a download"),
    **dict.fromkeys(["numbers-download", "topic-numbers-download"], "a download"),
    **dict.fromkeys(["feed-statements", "feed-briefings", "feed-briefing"], "a feed"),
    **dict.fromkeys(["feed-speaker", "feed-outlet", "feed-topic"], "a feed"),
    **dict.fromkeys(["sitemap", "sitemap-section", "robots", "favicon", "opensearch"], "for robots and browsers"),
    **dict.fromkeys(["healthz", "readyz"], "for whoever runs the site"),
}
FOR_PROGRAMS: Final = "api:"  # answers of the API; its documentation is a page
EVERY_PAGE: Final = [*PAGES, *(f"error {status}" for status in ERROR_PAGES)]
DRAW = (
    "import json; from django.template.loader import render_to_string;"
    "print(json.dumps({status: render_to_string(status + '.html') for status in %r}))"
)


def find_addresses(site: Site, folder: Path) -> dict[str, str]:
    """Return the path of each of PAGES, having added what they show. Changes the site, so once a site."""
    ids = add_specimens(site, folder)
    first = json.loads(site.fetch("/statements.jsonl?q=ceasefire&kind=direct").splitlines()[0])
    page = site.fetch(f"/statements/{first['id']}/")
    ids |= {"direct": first["id"], "briefing": link_of(page, "briefings"), "article": link_of(page, "articles")}
    return {name: path.format_map(ids) for name, path in (PAGES | FRAMES).items()}


def link_of(page: str, kind: str) -> str:
    found = re.search(rf'href="/{kind}/([^"/]+)/', page)
    assert found, f"The page links to none of the {kind}."
    return found[1]


def draw_error_pages(site: Site) -> dict[str, str]:
    """Return the HTML of each of ERROR_PAGES, as the site itself draws it where nothing but the template is left."""
    drawn = json.loads(site.manage("shell", "--no-imports", "--command", DRAW % (ERROR_PAGES,)))
    return {f"error {status}": str(html) for status, html in drawn.items()}


def name_of(path: str) -> str:
    """Return the name of the address in statements/web/urls.py; '' if there is none."""
    try:
        return str(resolve(path.partition("?")[0]).view_name)
    except Resolver404:
        return ""
