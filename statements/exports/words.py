"""The printed words of a statement, cut from their place in the source and never changed."""

import re

from statements.models import Statement
from statements.models.proof import GAP

VERBATIM = {Statement.Kind.DIRECT, Statement.Kind.RECORD}
OPENING_WORDS = 12
AFTER_CUE = 6  # words that a title has behind the cue: what was denied, or by whom
LONGEST_OPENING = 36  # words; of a longer one the middle is left out
OPENING, CLOSING, EITHER_SIDE = "“„«‹「『", "”»›」』", '"'  # printed quotation marks
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# What turns the direction of all that follows: in a citation that would be our own words too, and the address.
TURNS = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def passage_of(statement: Statement) -> str:
    """Return the printed stretch; free of queries for rows from `for_cards()`."""
    if "passage_text" in statement.__dict__:
        return statement.passage_text
    return statement.article.text[statement.passage_start : statement.passage_end]


def cut_pieces(statement: Statement, spans: list[list[int]]) -> list[str]:
    """Return what stands at `spans`, code-point offsets into the article, half-open.

    Reads the whole article only where a span lies outside the passage.
    """
    first, last = statement.passage_start, statement.passage_end
    if all(first <= start and end <= last for start, end in spans):
        passage = passage_of(statement)
        return [passage[start - first : end - first] for start, end in spans]
    return [statement.article.text[start:end] for start, end in spans]


def words_of(statement: Statement) -> str:
    """Return the attributed words as printed, an ellipsis between pieces that the source prints apart."""
    return GAP.join(cut_pieces(statement, statement.content))


def how_told(kind: str) -> str:
    """Return what an outlet did with words of this kind: official records are printed, all else is reported."""
    return "printed" if kind == Statement.Kind.RECORD else "reported"


def standing_alone(statement: Statement) -> str:
    """Return what may be shown where nothing is printed beside it: verbatim words, or the passage of reported ones.

    The bare words of "He rejected claims that children were abducted" would tell the claim as his own.
    """
    return words_of(statement) if statement.kind in VERBATIM else passage_of(statement)


def opening_of(statement: Statement) -> str:
    """Return the beginning of what may stand alone, on one line, as a title.

    Of verbatim words the first twelve, whole quotations without their marks; of a passage as many as tell how the
    words were said. No mark is added that the source does not have there.
    """
    if statement.kind in VERBATIM:
        words, end = _unquoted(statement).split(), OPENING_WORDS
    else:
        words = on_one_line(passage_of(statement)).split()
        end = max(OPENING_WORDS, _words_to_the_cue(statement) + AFTER_CUE)
    shown = words[:end] if end <= LONGEST_OPENING else [*words[:OPENING_WORDS], "…", *words[end - OPENING_WORDS : end]]
    opening = " ".join(shown).rstrip(",;: ")
    return f"{opening} …" if end < len(words) else opening or "Untitled statement"


def _unquoted(statement: Statement) -> str:
    first = on_one_line(cut_pieces(statement, statement.content[:1])[0])
    if statement.kind == Statement.Kind.DIRECT and first[:1] in OPENING + EITHER_SIDE:
        return first[1:].rstrip(CLOSING + EITHER_SIDE)
    return first


def _words_to_the_cue(statement: Statement) -> int:
    """Count the words of the passage up to the end of its first cue; 0 if it has none."""
    first, last = statement.passage_start, statement.passage_end
    ends = [end - first for start, end in statement.cue if first <= start and end <= last]
    return len(on_one_line(passage_of(statement)[: min(ends)]).split()) if ends else 0


def on_one_line(text: str) -> str:
    """Return `text` without line breaks and control characters: foreign words must not start a line of their own.

    Nor may they turn round the words that come after them.
    """
    return " ".join(TURNS.sub("", without_controls(" ".join(text.split()))).split())


def without_controls(text: str) -> str:
    """Return `text` without the characters that XML forbids or programs act on; tabs and line breaks stay.

    Source: XML 1.0, section 2.2 (the production Char).
    """
    return CONTROL.sub("", text)
