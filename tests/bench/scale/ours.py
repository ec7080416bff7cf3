"""The questions in our own query string."""

from urllib.parse import urlencode

from tests.bench.scale.questions import Question


def query_string(question: Question) -> str:
    """Return the query string of the search page, without the question mark."""
    pairs = [("q", _text(question))]
    pairs += [(name, getattr(question, name)) for name in ("topic", "briefing", "outlet")]
    pairs += [("kind", question.speech), ("speaker", "" if question.by_field else question.speaker)]
    if question.year:
        pairs += [("since", f"{question.year}-01-01"), ("until", f"{question.year}-12-31")]
    if not (question.sort == "best" and question.has_words):
        pairs.append(("sort", "newest" if question.sort == "best" else question.sort))
    if question.page > 1:
        pairs.append(("page", str(question.page)))
    return urlencode([(name, value) for name, value in pairs if value])


def _text(question: Question) -> str:
    parts = [*question.words, *(f"-{word}" for word in question.without)]
    if question.either:
        parts.append(" OR ".join(question.either))
    if question.phrase:
        parts.append(f'"{" ".join(question.phrase)}"')
    if question.prefix:
        parts.append(f"{question.prefix}*")
    if question.by_field:
        parts.append(f"speaker:{question.speaker}")
    return " ".join(parts)
