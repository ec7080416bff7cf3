"""Sentences that belong together: “Why?” the envoy asked. — the verb stands behind a full quotation."""

import re
from collections.abc import Sequence

from statements.extraction.lexicon import FORMS
from statements.text import Span

QUESTION = re.compile(r"[?!…—–-][”\"’'»]+$")
WORD = re.compile(r"\w[\w’'-]*|[^\w\s]")
BARE_ATTRIBUTION = re.compile(  # “We wait.” Khorev told journalists.
    r"(?:[A-Z][\w’'.-]*|the|[a-z]{2,12}[a-z]{2})(?: [\w’'.-]+){0,4}? "
    r"(?:said|added|told (?:reporters|journalists|the (?:press|media)|newsmen|media))\."
)
OWN_QUOTATION = re.compile(r"(?P<gap>[\w ’'.-]{0,60})[,:] [“\"'‘]+[A-Z]")
LONGEST_MARKS = 4  # characters of closing marks
FARTHEST_VERB = 9  # words between the quotation and its verb


def join_sentences(text: str, sentences: Sequence[Span]) -> list[Span]:
    """Join a sentence that ends in a quoted question or cry with the attribution behind it.

    So too a whole quotation that ends in a full stop, where a comma would be right, with
    a sentence that only names its speaker.
    """
    joined: list[Span] = []
    for span in sentences:
        if joined and (
            (_ends_in_question(text, joined[-1]) and _is_attribution(text, span))
            or (_is_quotation(text, joined[-1]) and BARE_ATTRIBUTION.fullmatch(text, span.start, span.end))
        ):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _leads_on(sentence: str, verb: str) -> bool:
    """Whether the verb leads to a quotation of its own: Mills then writes back, “You wait.”"""
    behind = sentence.lower().find(verb) + len(verb)
    match = OWN_QUOTATION.match(sentence, behind)
    return match is not None and not any(word in FORMS for word in match["gap"].lower().split())


def _is_quotation(text: str, span: Span) -> bool:
    """Whether a sentence is nothing but a quotation with a full stop inside its marks."""
    return text[span.start] in '“"' and text[span.end - 2 : span.end] in {".”", '."'}


def _ends_in_question(text: str, span: Span) -> bool:
    return bool(QUESTION.search(text, max(span.start, span.end - LONGEST_MARKS), span.end))


def _is_attribution(text: str, span: Span) -> bool:
    """Whether a sentence opens with a name and a verb of reporting, and nothing it could report."""
    words = [match.group().lower() for match in WORD.finditer(text, span.start, min(span.end, span.start + 120))]
    for at, word in enumerate(words[:FARTHEST_VERB]):
        if word in FORMS and at:
            behind = words[at + 1] if at + 1 < len(words) else "."
            if _leads_on(text[span.start : span.end], word):
                return False
            return behind not in {"that", ":", "“", '"'} and (
                at < 2 or not set(words[:at]) & {"that", "is", "was", "to"}
            )
        if not word[0].isalnum() and word not in {",", "."}:
            return False
    return False
