"""One address of each page type, on a site with the seed documents in it."""

import json
import re

from tests.running_site import Site

PAGES = [
    "home",
    "search",
    "narrowed search",
    "search without a match",
    "unreadable search",
    "suggestions",
    "all speakers of a search",
    "statement",
    "withdrawn statement",
    "briefings",
    "briefing",
    "article",
    "speakers",
    "speaker",
    "outlets",
    "outlet",
    "topics",
    "topic",
    "about",
    "search help",
    "no such page",
]


def find_addresses(site: Site) -> dict[str, str]:
    """Return the path of each of PAGES. Withdraws one statement, to have the page that says so."""
    statement = site.fetch("/statements.jsonl?q=ceasefire&kind=direct").splitlines()[0]
    public_id = json.loads(statement)["id"]
    page = site.fetch(f"/statements/{public_id}/")
    return {
        "home": "/",
        "search": "/statements/?q=ceasefire",
        "narrowed search": "/statements/?q=ceasefire&kind=direct&topic=ceasefire",
        "search without a match": "/statements/?q=zeppelin",
        "unreadable search": "/statements/?since=last+tuesday",
        "suggestions": "/suggestions/?q=khor",
        "all speakers of a search": "/statements/by/speaker/?q=ceasefire",
        "statement": f"/statements/{public_id}/",
        "withdrawn statement": withdraw_one(site),
        "briefings": "/briefings/",
        "briefing": first_link(page, "briefings"),
        "article": first_link(page, "articles"),
        "speakers": "/speakers/",
        "speaker": "/speakers/albert-khorev/",
        "outlets": "/outlets/",
        "outlet": "/outlets/ptv-network/",
        "topics": "/topics/",
        "topic": "/topics/nato/",
        "about": "/about/",
        "search help": "/about/search/",
        "no such page": "/nothing-here/",
    }


def first_link(page: str, kind: str) -> str:
    found = re.search(rf'href="(/{kind}/[^"/]+/)', page)
    assert found, f"The page links to none of the {kind}."
    return found[1]


def withdraw_one(site: Site) -> str:
    retire = (
        "from statements.models import *; s = Statement.objects.last(); s.review = 'withdrawn'; s.save();"
        "RetiredAddress.objects.create(kind='statement', old=s.public_id, reason='Attributed to the wrong speaker.');"
        "print(s.get_absolute_url())"
    )
    return site.manage("shell", "--no-imports", "--command", retire).strip()
