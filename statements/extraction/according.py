"""According to the ministry, …; …, according to the report."""

from statements.extraction.clause_ends import has_clause
from statements.extraction.drafts import Draft, Range, make_draft
from statements.extraction.inflection import Form
from statements.extraction.lexicon import FORMS
from statements.extraction.phrases import Tokens, is_finite
from statements.extraction.subjects import find_subject
from statements.extraction.tokens import END, QUOTE, WORD, Sentence, is_spoken
from statements.extraction.words import COORDINATORS, DETERMINERS, PERSONAL, SUBORDINATORS, is_adverb, word_set

REPORTEDLY = word_set("reportedly allegedly also meanwhile at least")
APPOSITIVES = word_set("a an the another one")


def find_according(sentence: Sentence) -> list[Draft]:
    """The statements of a sentence that hang on "according to"."""
    tokens = sentence.tokens
    drafts: list[Draft] = []
    for at in range(len(tokens) - 2):
        if tokens[at].low == "according" and tokens[at + 1].low == "to" and not (drafts and drafts[-1].holds(at)):
            draft = _draft(sentence, at)
            if draft:
                drafts.append(draft)
    return drafts


def _draft(sentence: Sentence, at: int) -> Draft | None:
    tokens = sentence.tokens
    if _is_named_already(tokens, at):
        return None
    leads = all(token.kind not in (WORD, QUOTE) or token.low in COORDINATORS for token in tokens[:at])
    last = _source_end(tokens, at + 2, leads)
    if last < at + 2:
        return None
    if leads and last + 2 == len(tokens) and tokens[last + 1].kind == ":":
        return make_draft("according.block", sentence, [], (at, at + 1), (at + 2, last))
    held = [_after(tokens, last)] if leads else _around(tokens, at, last)
    pieces = [piece for piece in held if piece]
    rule = "according.before" if leads else "according.after"
    return make_draft(rule, sentence, pieces, (at, at + 1), (at + 2, last)) if pieces else None


def _is_named_already(tokens: Tokens, at: int) -> bool:
    """Whether a quotation has its speaker, and "according to" only tells who heard: “…,” Lee said, according to …"""
    if at < 4 or tokens[at - 1].kind != "," or tokens[0].kind != QUOTE or not is_spoken(tokens[0]):
        return False
    if _is_past(tokens, 1):
        return all(token.kind == WORD for token in tokens[1 : at - 1])  # “…,” said Lee, according to
    subject = find_subject(tokens, at - 3) if _is_past(tokens, at - 2) else None
    return subject is not None and tokens[subject[0] - 1].kind in {QUOTE, ","}


def _is_past(tokens: Tokens, at: int) -> bool:
    entry = FORMS.get(tokens[at].low)
    return entry is not None and entry[1] is Form.PAST


def _source_end(tokens: Tokens, first: int, leads: bool) -> int:
    """The last token of the source: up to the comma that is not part of its own description."""
    at = first
    while at < len(tokens) and tokens[at].kind not in {END, ";", "dash", ":", ")"}:
        token = tokens[at]
        if token.kind == "," and not _describes(tokens, at, leads):
            break
        if token.low in {"which", "but", "while", "because", "when"} or (at > first and token.low in PERSONAL):
            break
        at += 1
    at -= 1
    while at > first and tokens[at].kind == ",":
        at -= 1
    return at


def _describes(tokens: Tokens, comma: int, leads: bool) -> bool:
    """Whether the comma opens an apposition ("Lee Epstein, a law professor") that a second comma or the end closes."""
    if comma + 1 >= len(tokens):
        return False
    following = tokens[comma + 1]
    if following.low in SUBORDINATORS | COORDINATORS | PERSONAL or following.low.endswith("ing"):
        return False
    if not leads:
        return (following.low in APPOSITIVES or following.is_capital) and not has_clause(tokens, comma + 1)
    if following.low not in {"a", "an"}:
        return False
    closing = next((i for i in range(comma + 1, len(tokens)) if tokens[i].kind == ","), None)
    return closing is not None and any(is_finite(tokens, i) for i in range(closing, len(tokens)))


def _after(tokens: Tokens, source_last: int) -> Range | None:
    """The content behind a leading "According to X,"."""
    first = source_last + 1
    while first < len(tokens) and tokens[first].kind in {",", ":", "dash"}:
        first += 1
    last = _strip_end(tokens, len(tokens) - 1)
    quoted = first < len(tokens) and tokens[first].kind == QUOTE
    return (first, last) if first < last or quoted else None


def _around(tokens: Tokens, cue: int, source_last: int) -> list[Range]:
    """The content before ", according to X", and what goes on behind it."""
    first, last = _relative_start(tokens, cue), cue - 1
    while last >= 0 and tokens[last].kind in {",", "dash"}:
        last -= 1
    if last > 0 and is_adverb(tokens[last].low) and tokens[last].low in REPORTEDLY:
        last -= 1
    if tokens[first].low in COORDINATORS:
        first += 1
    if last < first or (last == first and tokens[first].kind != QUOTE):
        return []
    return [(first, last), *_rest(tokens, cue, source_last)]


def _relative_start(tokens: Tokens, cue: int) -> int:
    """Where the content before ", according to" begins: a relative clause hangs on it alone."""
    for at in range(cue - 2, 0, -1):
        if tokens[at].kind == ",":
            return at + 1 if tokens[at + 1].low in {"who", "which", "whose"} else 0
    return 0


def _rest(tokens: Tokens, cue: int, source_last: int) -> list[Range]:
    comma = source_last + 1
    if comma + 2 >= len(tokens) or tokens[comma].kind != ",":
        return []
    following = tokens[comma + 1]
    last = _strip_end(tokens, len(tokens) - 1)
    if not any(is_finite(tokens, at) for at in range(1, cue)):
        return [(comma + 1, last)]
    opens = following.low in SUBORDINATORS | COORDINATORS or following.low.endswith("ing")
    if opens or last <= comma + 1 or following.low in DETERMINERS - {"a", "an"}:
        return []
    return [(comma + 1, last)]


def _strip_end(tokens: Tokens, last: int) -> int:
    while last > 0 and tokens[last].kind in {END, ")", ",", ";"}:
        last -= 1
    return last
