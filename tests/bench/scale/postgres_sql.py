"""A question in PostgreSQL's SQL. The values come behind it, by name."""

from tests.bench.scale.questions import Question

FACETS = ("speaker", "briefing", "year", "kind", "outlet")
PAGE = 20

COLUMNS = "id, day, speaker, briefing, year, kind, outlet, topics"
ASKED = "FROM rows, to_tsquery('every_word', %(match)s) AS asked"
SETS = ", ".join(f"({facet})" for facet in FACETS)
NONE = ", ".join("NULL" for _ in FACETS)
CONDITIONS = {
    "topic": "topics @> ARRAY[%(topic)s]::smallint[]",
    "speaker": "speaker = %(speaker)s",
    "briefing": "briefing = %(briefing)s",
    "outlet": "outlet = %(outlet)s",
    "kind": "kind = %(kind)s",
    "year": "year = %(year)s",
}


def page_of_all(question: Question) -> bytes:
    """Return what finds the page of a question without words and filters."""
    return f"SELECT 'row', {NONE}, id, 0 FROM rows {_page(question)}".encode()


def page_and_counts(question: Question) -> bytes:
    """Return what finds the matches once, and from them the page, the total and every count."""
    rank = ", ts_rank_cd(words, asked) AS rank" if _ranks(question) else ""
    parts = [
        f"SELECT 'found', {', '.join(FACETS)}, NULL, count(*) FROM found GROUP BY GROUPING SETS ({SETS})",
        f"SELECT 'topic', {NONE}, topic, count(*) FROM found, unnest(topics) AS topic GROUP BY topic",
        f"(SELECT 'row', {NONE}, id, 0 FROM found {_page(question)})",
        *(_count_without(facet, question) for facet in filters_of(question) if where(question, facet)),
    ]
    found = f"SELECT {COLUMNS}{rank} {ASKED} WHERE {where(question) or 'true'}"
    return f"WITH found AS MATERIALIZED ({found}) {' UNION ALL '.join(parts)}".encode()


def filters_of(question: Question) -> list[str]:
    """Name the facets in use, which are counted without their own filter; a field word is part of the words."""
    return [name for name in _used(question) if not (name == "speaker" and question.by_field)]


def where(question: Question, left_out: str = "") -> str:
    """Return the conditions, empty without any."""
    words = ["words @@ asked"] if question.has_words else []
    return " AND ".join(words + [CONDITIONS[name] for name in _used(question) if name != left_out])


def _used(question: Question) -> list[str]:
    return [name for name in CONDITIONS if getattr(question, "speech" if name == "kind" else name)]


def _count_without(facet: str, question: Question) -> str:
    rows = f"{ASKED}{', unnest(topics) AS topic' if facet == 'topic' else ''} WHERE {where(question, facet)}"
    return f"SELECT 'without {facet}', {NONE}, {facet}, count(*) {rows} GROUP BY {facet}"


def _ranks(question: Question) -> bool:
    return question.sort == "best" and question.has_words


def _page(question: Question) -> str:
    return f"ORDER BY {_order(question)} LIMIT {PAGE} OFFSET {(question.page - 1) * PAGE}"


def _order(question: Question) -> str:
    if _ranks(question):
        return "rank DESC"
    return "day, id" if question.sort == "oldest" else "day DESC, id DESC"


def match_of(question: Question) -> str:
    """Write the words as `to_tsquery` reads them."""
    parts = [*question.words, *(f"!{word}" for word in question.without)]
    if question.phrase:
        parts.append(f"({' <-> '.join(question.phrase)})")
    if question.prefix:
        parts.append(f"{question.prefix}:*")
    if question.either:
        parts.append(f"({' | '.join(question.either)})")
    return " & ".join(parts)
