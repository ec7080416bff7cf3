"""Where the attributed words begin behind their verb, and where they end."""

from dataclasses import dataclass

from statements.extraction.cues import Cue
from statements.extraction.inflection import Form
from statements.extraction.lexicon import Frame
from statements.extraction.sources import Tokens, find_subject
from statements.extraction.tokens import END, QUOTE, WORD, is_spoken
from statements.extraction.words import (
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    WEEKDAYS,
    WH_WORDS,
    is_adverb,
)

FARTHEST_MARKER = 18  # tokens between a verb and its "that" or quotation
TIMES = WEEKDAYS | frozenset(["today", "yesterday", "tonight", "morning", "night", "afternoon", "evening"])
LISTENERS = frozenset(
    ["me", "him", "her", "them", "us", "you", "reporters", "supporters", "voters", "journalists", "people", "viewers", "lawmakers", "audience", "crowd", "members", "donors"]
)


@dataclass(frozen=True, slots=True)
class Start:
    """The first token of the content, and the last of the cue (its preposition or colon)."""

    first: int
    cue_last: int
    marker: str  # "that", "quote", "wh", "to", "object", "clause", "preposition"


def find_start(tokens: Tokens, cue: Cue) -> Start | None:
    """Where the content of a verb begins behind it; None when nothing there fits its frames."""
    at = _skip_time(tokens, cue.last + 1)
    if at >= len(tokens):
        return None
    frames = cue.verb.frames
    if frames & (Frame.CLAUSE | Frame.THAT | Frame.QUOTE | Frame.PERSON):
        marked = _marked(tokens, at, cue)
        if marked:
            return marked
    token = tokens[at]
    if token.low in cue.verb.prepositions:
        return _behind_preposition(tokens, at, cue)
    if token.low == "to" and frames & Frame.TO:
        return Start(at, cue.last, "to")
    if frames & Frame.PERSON and cue.verb.lemma not in {"say"}:
        told = _behind_listener(tokens, at, cue)
        if told:
            return told
    if token.kind not in (WORD, QUOTE, "#", "[", "(") or token.kind == END:
        return None
    if frames & Frame.CLAUSE:
        return _bare_clause(tokens, at, cue)
    if frames & Frame.OBJECT:
        return _object(tokens, at, cue)
    return None


def _skip_time(tokens: Tokens, at: int) -> int:
    """Step over adverbs and "on Tuesday", "Tuesday night", "last week"."""
    while at < len(tokens) and tokens[at].kind == WORD:
        low = tokens[at].low
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        if (
            low in TIMES
            or (low == "on" and following in WEEKDAYS)
            or (low in {"last", "this", "late", "early"} and following in TIMES | {"week", "month", "year"})
            or (low in {"week", "month", "year"} and tokens[at - 1].low in {"last", "this"})
        ) or (is_adverb(low) and low not in {"at", "least", "just", "even", "never", "not", "only", "nearly"}):
            at += 1
        else:
            break
    return at


def _marked(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    """Content behind "that", a question word, a colon or the mark of a quotation."""
    frames = cue.verb.frames
    for i in range(at, min(at + FARTHEST_MARKER, len(tokens))):
        token = tokens[i]
        near = i == at
        if token.kind == QUOTE and (near or _introduces(tokens, i)):
            return Start(i, cue.last, "quote")
        if token.kind == ":" and i + 1 < len(tokens):
            return Start(i + 1, i if near else cue.last, "quote" if tokens[i + 1].kind == QUOTE else "clause")
        if token.kind in (END, ";", "dash"):
            return None
        if frames & Frame.QUOTE and not frames & (Frame.CLAUSE | Frame.THAT | Frame.PERSON):
            continue
        if token.low == "that" and (near or tokens[i - 1].kind == "," or _is_adverbial(tokens, at, i)):
            return Start(i, cue.last, "that")
        if near and token.low in WH_WORDS and not (cue.passive and token.low in {"when", "where", "which", "who"}):
            return Start(i, cue.last, "wh")
        if not near and i > at and token.low in PERSONAL and frames & Frame.CLAUSE and _is_adverbial(tokens, at, i):
            return Start(i, cue.last, "clause")
    return None


def _introduces(tokens: Tokens, quote: int) -> bool:
    return tokens[quote - 1].kind in {",", ":"} and is_spoken(tokens[quote])


def _is_adverbial(tokens: Tokens, first: int, after: int) -> bool:
    """Whether the tokens before `after` read "in a statement", "to CNN", "at a rally in Ohio"."""
    return tokens[first].low in PREPOSITIONS and not any(token.kind not in (WORD, ",") for token in tokens[first:after])


def _behind_preposition(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    following = at + 1
    if following >= len(tokens):
        return None
    token = tokens[following]
    if tokens[at].low in {"out", "back"}:
        if token.low in {"that", "how", "why"} or token.kind == QUOTE:
            return Start(following, at, "that")
        if token.low in {"at", "against"} and following + 1 < len(tokens):
            return Start(following + 1, following, "preposition")
        return Start(following, at, "object") if cue.verb.lemma == "point" and token.kind == WORD else None
    if token.kind not in (WORD, QUOTE):
        return None
    return Start(following, at, "preposition")


def _behind_listener(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    """Content behind the person told: told CNN he would run; urged voters to stay."""
    end = at
    while end < len(tokens) and end - at < 10:
        token = tokens[end]
        if token.kind != WORD:
            return None
        if end > at and (token.low == "to" or token.low in WH_WORDS) and cue.verb.frames & Frame.TO:
            first = end if cue.verb.lemma in {"tell", "ask"} else at
            return Start(first, cue.last, "to")
        if end > at and token.low in PERSONAL - {"who"}:
            return Start(end, cue.last, "clause")
        if end > at and token.low == "to" and cue.verb.lemma == "tell":
            return Start(end, cue.last, "to")
        if end > at and token.low in {"of", "about"}:
            return Start(end + 1, cue.last, "preposition") if end + 1 < len(tokens) else None
        if (
            end > at
            and not (token.is_capital or tokens[end - 1].low in DETERMINERS)
            and (tokens[end - 1].is_capital or tokens[end - 1].low in LISTENERS)
        ):
            return Start(end, cue.last, "clause") if token.low not in PREPOSITIONS else None
        end += 1
    return None


def _bare_clause(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    token = tokens[at]
    if token.low in SUBORDINATORS - {"that"} and token.low not in {"if", "what", "how", "why", "once", "so", "since"}:
        if token.low in {"when", "while", "because", "after", "before", "as", "until"}:
            return None
    if token.low in {"so", "as", "of", "to", "and", "but", "or"}:
        return None
    if len(tokens) - at < 2:
        return None
    return Start(at, cue.last, "clause")


def _object(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    token = tokens[at]
    if token.low in PREPOSITIONS or token.low in SUBORDINATORS or token.low in {"and", "but", "or", "to"}:
        return None
    return Start(at, cue.last, "object")


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
    while end > first and (tokens[end].kind in {",", "dash", ";", ":"} or tokens[end].low in {"and", "but", "while"}):
        end -= 1
    return end


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
    inner = tokens[end].text.rstrip('”"’» ')
    return end if inner.endswith((",", ".", "!", "?", "—", "–", "…")) else None


def find_lead(tokens: Tokens, cue: Cue, later: Cue) -> int | None:
    """The token that opens the clause of a later cue, when it stands beside this cue's clause.

    None when the later cue is inside this one's content.
    """
    before = later.first - 1
    if before <= cue.last:
        return None
    token = tokens[before]
    if later.form is Form.GERUND:
        return _gerund_lead(tokens, before, later)
    if token.low in {"and", "but", "then"}:
        same = later.form is cue.form or {later.form, cue.form} <= {Form.PAST, Form.PARTICIPLE}
        if not same or find_start(tokens, later) is None:
            return None
        return before - 1 if tokens[before - 1].kind == "," else before
    subject = find_subject(tokens, before)
    if subject is None or subject[0] <= cue.last + 1 or later.form is Form.BASE:
        return None
    link = tokens[subject[0] - 1]
    if link.kind == ";":
        return subject[0] - 1
    if (
        link.low in {"while", "whereas", "although", "though", "and", "but", "as"}
        and tokens[subject[0] - 2].kind == ","
    ):
        return subject[0] - 2
    if link.kind == "," and tokens[0].low in {"while", "although", "though", "if", "after", "when", "as"}:
        return subject[0] - 1
    return None


def _gerund_lead(tokens: Tokens, before: int, later: Cue) -> int | None:
    if find_start(tokens, later) is None:
        return None
    while tokens[before].kind == WORD and is_adverb(tokens[before].low):
        before -= 1
    if tokens[before].low in {"while", "and", "instead", "by"}:
        return before - 1 if tokens[before - 1].kind == "," else (before if tokens[before].low != "and" else None)
    if tokens[before].kind == "," or tokens[before].kind == "dash":
        return before
    if tokens[before].kind == QUOTE and tokens[before].text.rstrip('”"’»').endswith(","):
        return before + 1
    return None
