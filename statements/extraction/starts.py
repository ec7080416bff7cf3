"""Where the attributed words begin behind their verb."""

from dataclasses import replace

from statements.extraction.clause_ends import OCCASIONS, has_clause, tells_occasion
from statements.extraction.cues import Cue
from statements.extraction.expressions import find_noun, is_audience, joins_cue
from statements.extraction.lexicon import Frame
from statements.extraction.markers import SPOKEN, Start, behind_any_verb, find_marked
from statements.extraction.phrases import Tokens, is_finite
from statements.extraction.times import skip_time
from statements.extraction.tokens import QUOTE, WORD
from statements.extraction.words import (
    AUXILIARIES,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    WEEKDAYS,
    WH_WORDS,
    word_set,
)

FARTHEST_LISTENER = 10  # tokens of "the Washington Post editorial board"
LISTENERS = word_set(
    """
    me him her them us you reporters supporters voters journalists people viewers lawmakers audience crowd members
    donors officials colleagues
    """
)
OUTLETS = word_set("state public television tv radio media news agency newspaper daily broadcaster magazine channel")
FARTHEST_VERB = 12  # tokens from the start of a clause to its verb
OUTSPOKEN = word_set("point talk rule")  # pointed out, talked up, ruled out something
LONGEST_OCCASION = 6  # tokens of "in a written statement"
LONGEST_OPENING = 12  # tokens of "As the foreign ministry in Moscow" before its verb
NO_CLAUSE = word_set("when while because after before as until so of to and but or nor though although")
NO_OBJECT = word_set("that because although while when where if who whom which and but or nor to than so")


def find_start(tokens: Tokens, cue: Cue) -> Start | None:
    """Where the content of a verb begins behind it; None when nothing there fits its frames."""
    at = skip_time(tokens, cue.last + 1)
    if at >= len(tokens):
        return None
    frames = cue.verb.frames
    marked = find_marked(tokens, at, cue) if frames & SPOKEN else behind_any_verb(tokens, at)
    if marked:
        return marked
    if tokens[at].low in cue.verb.prepositions & {"out", "back"} and at + 1 < len(tokens):
        marked = find_marked(tokens, at + 1, cue)
        if marked and marked.first <= at + 2:
            return replace(marked, cue_last=max(marked.cue_last, at))
    if tokens[at].low in cue.verb.prepositions:
        return _behind_preposition(tokens, at, cue)
    if tokens[at].kind == "," and _is_quoted_source(tokens, cue) and _goes_on(tokens, at + 1):
        return Start(at + 1, cue.last, "as")
    if tokens[at].low == "to" and frames & Frame.TO:
        return Start(at, cue.last, "to") if at + 1 < len(tokens) else None
    if frames & Frame.PERSON:
        told = _behind_listener(tokens, at, cue)
        if told:
            return told
    if tokens[at].kind not in (WORD, QUOTE, "[", "("):
        return None
    if frames & Frame.CLAUSE:
        return _bare_clause(tokens, at, cue)
    return _object(tokens, at, cue) if frames & Frame.OBJECT else None


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a clause stands behind "As the ministry said,": one with a verb somewhere."""
    return has_clause(tokens, at) or any(is_finite(tokens, i) for i in range(at + 1, len(tokens)))


def _is_quoted_source(tokens: Tokens, cue: Cue) -> bool:
    """Whether the sentence opens with "As the ministry said,"."""
    first = 1 if tokens[0].low in {"but", "and"} else 0
    return bool(cue.verb.frames & Frame.CLAUSE) and tokens[first].low == "as" and cue.first - first <= LONGEST_OPENING


def _behind_preposition(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    following = at + 1
    if following >= len(tokens):
        return None
    token = tokens[following]
    if tokens[at].low in {"out", "back", "off", "up"}:
        if token.low in {"that", "how", "why"} or token.kind == QUOTE:
            return Start(following, at, "that")
        if token.low in {"at", "against", "about", "for", "on"} and following + 1 < len(tokens):
            return Start(following + 1, following, "preposition")
        return Start(following, at, "object") if cue.verb.lemma in OUTSPOKEN and token.kind == WORD else None
    return Start(following, at, "preposition") if token.kind in (WORD, QUOTE) else None


def _behind_listener(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    """Content behind the person told: told CNN he would run; urged voters to stay."""
    tells = cue.verb.lemma in {"tell", "ask"}
    for end in range(at + 1, min(at + FARTHEST_LISTENER, len(tokens))):
        token, before = tokens[end], tokens[end - 1]
        if tokens[end - 1].kind != WORD or token.kind != WORD:
            return None
        behind = skip_time(tokens, end)
        if behind > end and (token.low == "on" or token.low in WEEKDAYS) and tells and has_clause(tokens, behind):
            return Start(behind, cue.last, "clause")
        if token.low == "to" and (cue.verb.frames & Frame.TO or cue.verb.lemma == "tell"):
            return Start(end if tells else at, cue.last, "to")
        if token.low in WH_WORDS - {"who", "which"}:
            return Start(end, cue.last, "wh")
        if token.low in {"of", "about"} and cue.verb.lemma != "call":
            return Start(end + 1, cue.last, "preposition") if end + 1 < len(tokens) else None
        if token.low in PERSONAL - {"who"}:
            return Start(end, cue.last, "clause")
        if before.low != "the" and token.low in OUTLETS and tells:
            continue
        whole = before.is_capital or before.low in LISTENERS or (before.low in OUTLETS and tells)
        if whole and not token.is_capital and before.low not in DETERMINERS and not cue.verb.frames & Frame.TO:
            return Start(end, cue.last, "clause") if token.low not in PREPOSITIONS | {"and"} else None
    return None


def _bare_clause(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    behind = _behind_occasion(tokens, at)
    if behind is not None:
        return Start(behind, cue.last, "clause")
    token = tokens[at]
    if token.low in NO_CLAUSE or len(tokens) - at < 2:
        return None
    if token.low in PREPOSITIONS and not any(is_finite(tokens, i) for i in range(at + 2, len(tokens))):
        return None
    if token.low in PREPOSITIONS and cue.verb.lemma != "say":
        return None
    if cue.verb.lemma in {"say", "tell"} or _has_verb(tokens, at):
        return Start(at, cue.last, "clause")
    return Start(at, cue.last, "object") if cue.verb.frames & Frame.OBJECT and _object(tokens, at, cue) else None


def _behind_occasion(tokens: Tokens, at: int) -> int | None:
    """Where the clause begins behind "in a statement" without a comma or "that"."""
    if not tells_occasion(tokens, at):
        return None
    for i in range(at + 1, min(at + LONGEST_OCCASION, len(tokens) - 1)):
        if tokens[i].low in OCCASIONS:
            return i + 1 if has_clause(tokens, i + 1) else None
    return None


def _has_verb(tokens: Tokens, at: int) -> bool:
    """Whether what follows reads like a clause: a finite verb before the next mark."""
    for i in range(at, min(at + FARTHEST_VERB, len(tokens))):
        if tokens[i].kind not in (WORD, QUOTE):
            return False
        if i > at and is_finite(tokens, i):
            return True
    return False


def _object(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    low, lemma = tokens[at].low, cue.verb.lemma
    if low in AUXILIARIES and not tokens[at].is_capital:
        return None  # a merger announced Monday would change …
    if low == "as" and at + 1 < len(tokens) and tokens[at + 1].kind == QUOTE:
        return Start(at, cue.last, "object")
    if low in PREPOSITIONS or (low in NO_OBJECT and not (low == "that" and not cue.verb.frames & SPOKEN)):
        return None
    if lemma in {"draw", "present"} and find_noun(tokens, cue.head, lemma) is None:
        return None
    if lemma == "address" and is_audience(tokens, cue.head):
        return None
    joined = joins_cue(tokens, cue.head, lemma)
    return Start(joined + 1, joined, "object") if joined else Start(at, cue.last, "object")
