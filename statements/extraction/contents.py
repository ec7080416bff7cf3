"""Where the attributed words end."""

from statements.extraction import clause_ends
from statements.extraction.cues import Cue
from statements.extraction.inflection import Form
from statements.extraction.markers import Start
from statements.extraction.phrases import Tokens
from statements.extraction.starts import find_start
from statements.extraction.subjects import find_subject
from statements.extraction.tokens import END, QUOTE, WORD, ends_clause, is_spoken
from statements.extraction.words import PREPOSITIONS, is_adverb, word_set

DID = word_set("did didn't")
BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}
RELATIVES = word_set("who which that whom whose where")
SUBORDINATE = word_set("as where unless while after when though although if since before once")


def find_end(tokens: Tokens, start: Start, cue: Cue, cues: list[Cue]) -> int:
    """The last token of the content that begins at `start`."""
    first = start.first
    if tokens[first].kind == QUOTE and (is_spoken(tokens[first]) or first + 1 >= len(tokens)):
        end = _quoted_end(tokens, first)
        if end is not None:
            return end
    end = len(tokens) - 1
    while end > first and tokens[end].kind == END:
        end -= 1
    for later in cues:
        if later.head > first:
            lead = find_lead(tokens, cue, later)
            if lead is not None and first < lead <= end:
                end = lead - 1
                break
    end = _clause_end(tokens, start, cue, end)
    while end > first and (tokens[end].kind in {",", "dash", ";", ":"} or tokens[end].low in {"and", "but", "while"}):
        end -= 1
    return end


def _clause_end(tokens: Tokens, start: Start, cue: Cue, end: int) -> int:
    """The last token before the first limit that holds for content of this form."""
    limits = clause_ends.LIMITS.get(start.marker, ())
    if _is_relative(tokens, cue):
        limits = (*limits, clause_ends.closes_relative)
        if start.marker != "that":
            limits = (*limits, clause_ends.returns_with_subject)
    if cue.is_gerund and cue.first <= 1 and (cue.first == 0 or tokens[0].low in PREPOSITIONS | SUBORDINATE):
        limits = (*limits, clause_ends.returns_to_main)
    if start.marker != "as" and _is_subordinate(tokens, cue):
        limits = (*limits, clause_ends.returns_to_main)
    depth = 0
    for at in range(start.first + 1, end + 1):
        depth += BRACKETS.get(tokens[at].kind, 0)
        if depth < 0 or any(limit(tokens, at) for limit in limits):
            return at - 1
    return end


def _is_relative(tokens: Tokens, cue: Cue) -> bool:
    """Whether the attribution stands in a relative clause: who said …, in which the judge said …"""
    if cue.first and tokens[cue.first - 1].low in RELATIVES:
        return True
    subject = find_subject(tokens, cue.first - 1) if cue.first else None
    return subject is not None and subject[0] > 0 and tokens[subject[0] - 1].low in RELATIVES


def _is_subordinate(tokens: Tokens, cue: Cue) -> bool:
    """Whether the attribution itself stands in a clause that opens with "while", "after", "as"."""
    subject = find_subject(tokens, cue.first - 1) if cue.first else None
    return subject is not None and subject[0] > 0 and tokens[subject[0] - 1].low in SUBORDINATE


def _quoted_end(tokens: Tokens, first: int) -> int | None:
    """The end of content that is one quotation, or several in a row; None when the clause goes on."""
    end = first
    while end + 1 < len(tokens):
        step = 2 if tokens[end + 1].kind == "," or tokens[end + 1].low in {"and", "but"} else 1
        if end + step < len(tokens) and tokens[end + step].kind == QUOTE:
            end += step
        else:
            break
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    if following is None or following.kind != WORD:
        return end
    return end if ends_clause(tokens[end]) else None


def find_lead(tokens: Tokens, cue: Cue, later: Cue) -> int | None:
    """The token that opens the clause of a later cue, when it stands beside this cue's clause.

    None when the later cue is inside this one's content.
    """
    before = later.first - 1
    if before <= cue.last:
        return None
    token = tokens[before]
    if later.form is Form.GERUND:
        return _gerund_lead(tokens, before, later, beside=cue.is_gerund)
    if token.low in {"and", "but", "then"}:
        helped = cue.form is Form.BASE and tokens[cue.first].low != "to"  # would not say …, but said
        same = later.form is cue.form or {later.form, cue.form} <= {Form.PAST, Form.PARTICIPLE}
        same = same or (later.form is Form.BASE and cue.form is Form.PAST and tokens[later.first].low in DID)
        same = same or (helped and token.low == "but" and later.form is Form.PAST)
        if not same or find_start(tokens, later) is None:
            return None
        return before - 1 if tokens[before - 1].kind == "," else before
    subject = find_subject(tokens, before)
    if subject is None or subject[0] <= cue.last + 1 or later.form is Form.BASE:
        return None
    link = tokens[subject[0] - 1]
    if link.kind == ";":
        return subject[0] - 1
    if link.low in {"which", "whom"} and tokens[subject[0] - 2].kind == ",":
        return subject[0] - 2
    if (
        link.low in {"while", "whereas", "although", "though", "and", "but", "as"}
        and tokens[subject[0] - 2].kind == ","
    ):
        return subject[0] - 2
    if link.kind == "," and tokens[0].low in {"while", "although", "though", "if", "after", "when", "as"}:
        return subject[0] - 1
    return None


def _gerund_lead(tokens: Tokens, before: int, later: Cue, *, beside: bool) -> int | None:
    if find_start(tokens, later) is None:
        return None
    while tokens[before].kind == WORD and is_adverb(tokens[before].low):
        before -= 1
    if tokens[before].low in {"while", "and", "instead"}:
        return (
            before - 1
            if tokens[before - 1].kind == ","
            else (before if beside or tokens[before].low != "and" else None)
        )
    if tokens[before].kind == "," or tokens[before].kind == "dash":
        return before
    if tokens[before].kind == QUOTE and ends_clause(tokens[before]):
        return before + 1
    return None
