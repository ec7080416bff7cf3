"""Answers and refusals as the documentation shows them. A test holds them to the schema."""

from typing import Any

MOVED = "It was merged or renamed: ask at the address in `Location`."

MEANINGS = {
    400: "The query string has mistakes; `errors` names each of them.",
    404: "There is no such thing, and there never was.",
    406: "You accept no JSON.",
    410: "It was taken back: `detail` says why, `gone_at` when.",
    429: "Too many requests; `Retry-After` says in how many seconds to ask again.",
    503: "The database or the index is away, or too much is being asked; `Retry-After` says when to ask again.",
}
PROBLEMS: dict[int, dict[str, Any]] = {
    400: {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "The query string cannot be read. Nothing was searched.",
        "errors": [{"parameter": "colour", "detail": "There is no such parameter here. Allowed are limit, cursor."}],
    },
    404: {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "There is no statement “0000000000”, and there never was.",
    },
    406: {
        "type": "about:blank",
        "title": "Not Acceptable",
        "status": 406,
        "detail": "Could not satisfy the request Accept header.",
    },
    410: {
        "type": "about:blank",
        "title": "Gone",
        "status": 410,
        "detail": "Attributed to the wrong speaker.",
        "gone_at": "2026-03-01T09:30:00+00:00",
    },
    429: {
        "type": "about:blank",
        "title": "Too Many Requests",
        "status": 429,
        "detail": "Too many requests from your address. Ask again in 12 seconds.",
    },
    503: {
        "type": "about:blank",
        "title": "Service Unavailable",
        "status": 503,
        "detail": "The search index is being rebuilt, so words cannot be searched. Ask again in a minute.",
    },
}

SITE = "https://record.example.org"
API = f"{SITE}/api/v1"

SPEAKER: dict[str, Any] = {
    "slug": "albert-khorev",
    "name": "Albert Khorev",
    "kind": "person",
    "office": {
        "title": "Ambassador to Pakistan",
        "represents": "Russia",
        "since": None,
        "until": None,
        "attested_from": "2025-09-23",
        "attested_until": "2025-09-23",
    },
    "url": f"{SITE}/speakers/albert-khorev/",
    "api_url": f"{API}/speakers/albert-khorev/",
}
STATEMENT: dict[str, Any] = {
    "id": "0000000000",
    "url": f"{SITE}/statements/0000000000/",
    "api_url": f"{API}/statements/0000000000/",
    "version": 1,
    "kind": "direct",
    "review": "unchecked",
    "words": "“Talks will go on.”",
    "passage": "The envoy said: “Talks will go on.”",
    "passage_span": [84, 119],
    "content_spans": [[100, 119]],
    "cue_spans": [[94, 98]],
    "source_spans": [[84, 93]],
    "words_sha256": "bc2f0fbdb3bb6ea1d9ba7a35e5a9a8b6fdbdf1bd6f9cdb4c8d4d2f33ce3c3a11",
    "speaker": SPEAKER,
    "speaker_as_printed": "The envoy",
    "relayed_from": None,
    "topics": [
        {
            "slug": "peace-talks",
            "name": "Peace talks",
            "url": f"{SITE}/topics/peace-talks/",
            "api_url": f"{API}/topics/peace-talks/",
            "origin": "rule",
            "from_heading": False,
            "evidence_spans": [[101, 106]],
        }
    ],
    "date": "2025-09-23",
    "earliest": "2025-09-23",
    "latest": "2025-09-23",
    "date_evidence": ["on Tuesday"],
    "outlet": {
        "slug": "ptv-network",
        "name": "PTV Network",
        "url": f"{SITE}/outlets/ptv-network/",
        "api_url": f"{API}/outlets/ptv-network/",
    },
    "briefing": {
        "slug": "islamabad-2025-09-23",
        "title": "Press briefing in Islamabad",
        "kind": "press-briefing",
        "place": "Islamabad",
        "url": f"{SITE}/briefings/islamabad-2025-09-23/",
        "api_url": f"{API}/briefings/islamabad-2025-09-23/",
    },
    "article": {
        "id": 1,
        "headline": "Envoy meets the press",
        "source_url": "https://example.org/articles/1",
        "sha256": "6f0f6d0b3c1f1d6a5c2d0c8c0b2f7a9e4d3b2a1908f7e6d5c4b3a291807f6e5d",
        "url": f"{SITE}/articles/1/",
        "api_url": f"{API}/articles/1/",
    },
    "figures": [],
    "heading": "",
    "is_headline": False,
    "position": 0,
    "rule": "said-that",
    "language": "en",
    "created_at": "2026-01-05T08:00:00Z",
    "changed_at": "2026-01-05T08:00:00Z",
}
ANSWERS: dict[str, Any] = {
    "get_statement": STATEMENT,
    "list_statements": {"next": f"{API}/statements/?cursor=BQZgkqTzNzM2", "results": [STATEMENT]},
    "search": {
        "total": 1,
        "briefings": 1,
        "next": None,
        "hits": [
            {
                "matches": [[101, 106]],
                "excerpt": {"text": "The envoy said: “Talks will go on.”", "span": [84, 119]},
                "statement": STATEMENT,
            }
        ],
        "facets": [
            {
                "name": "kind",
                "complete": True,
                "values": [{"value": "direct", "label": "verbatim", "count": 1, "chosen": False}],
            }
        ],
        "histogram": [{"start": "2025-09-01", "end": "2025-09-30", "label": "Sep 2025", "count": 1}],
        "suggestion": None,
        "namesakes": [],
        "notes": [],
        "degraded": False,
    },
}
