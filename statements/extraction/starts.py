"""Where the attributed words begin behind their verb."""

from dataclasses import dataclass

from statements.extraction.cues import Cue
from statements.extraction.expressions import find_noun, is_audience, joins_cue
from statements.extraction.lexicon import Frame
from statements.extraction.sources import Tokens, is_finite
from statements.extraction.tokens import END, QUOTE, WORD, is_spoken
from statements.extraction.words import (
    DETERMINERS,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    WEEKDAYS,
    WH_WORDS,
    is_adverb,
    word_set,
)

SPOKEN = Frame.CLAUSE | Frame.THAT | Frame.QUOTE | Frame.PERSON
FARTHEST_MARKER = 24  # tokens between a verb and its "that" or quotation
FARTHEST_LISTENER = 10  # tokens of "the Washington Post editorial board"
TIMES = WEEKDAYS | word_set("today yesterday tonight morning night afternoon evening")
BEFORE_TIMES = word_set("last this late early earlier")
LONG_TIMES = word_set("week month year")
DEGREES = word_set("least just even never not only nearly almost simply")  # adverbs that open content
LISTENERS = word_set(
    """
    me him her them us you reporters supporters voters journalists people viewers lawmakers audience crowd members
    donors officials colleagues
    """
)
NO_CLAUSE = word_set("when while because after before as until so of to and but or nor though although")
NO_OBJECT = word_set("that because although while when where if who whom which and but or nor to than so")


@dataclass(frozen=True, slots=True)
class Start:
    """The first token of the content, and the last of the cue (its preposition or colon).

    `marker` names what opens the content: that, wh, quote, colon, clause, object,
    preposition, to; or "block", when the content is the next paragraph and `first`
    stands behind the last token.
    """

    first: int
    cue_last: int
    marker: str


def find_start(tokens: Tokens, cue: Cue) -> Start | None:
    """Where the content of a verb begins behind it; None when nothing there fits its frames."""
    at = skip_time(tokens, cue.last + 1)
    if at >= len(tokens):
        return None
    frames = cue.verb.frames
    marked = _marked(tokens, at, cue) if frames & SPOKEN else _behind_plain_colon(tokens, at)
    if marked:
        return marked
    if tokens[at].low in cue.verb.prepositions:
        return _behind_preposition(tokens, at, cue)
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


def _behind_plain_colon(tokens: Tokens, at: int) -> Start | None:
    """Any verb before a colon introduces words: He echoed: “…”"""
    if tokens[at].kind != ":" or (at + 1 < len(tokens) and tokens[at + 1].kind != QUOTE):
        return None
    return _behind_colon(tokens, at, at)


def skip_time(tokens: Tokens, at: int) -> int:
    """Step over adverbs and "on Tuesday", "Tuesday night", "last week", "Dec. 6"."""
    while at < len(tokens) and tokens[at].kind == WORD:
        step = _time_length(tokens, at)
        if step == 0:
            break
        at += step
    return at


def _time_length(tokens: Tokens, at: int) -> int:
    low = tokens[at].low
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if low in BEFORE_TIMES:
        return 2 if following in TIMES | LONG_TIMES else int(low == "earlier")
    if low == "on":
        return 2 if following in WEEKDAYS else 0
    if _is_month(tokens, at):
        return 2 if following[:1].isdigit() else 0
    return int(low in TIMES or (is_adverb(low) and low not in DEGREES))


def _is_month(tokens: Tokens, at: int) -> bool:
    low = tokens[at].low
    return tokens[at].is_capital and (low in MONTHS or (len(low) in {3, 4} and any(m.startswith(low) for m in MONTHS)))


def _marked(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    """Content behind "that", a question word, a colon or the mark of a quotation."""
    near = _marked_here(tokens, at, cue)
    if near or tokens[at].kind not in (WORD, ",", "("):
        return near
    aside = tokens[at].kind in {",", "("} or tokens[at].low in PREPOSITIONS
    told = bool(cue.verb.frames & Frame.PERSON)
    for i in range(at + 1, min(at + FARTHEST_MARKER, len(tokens))):
        token = tokens[i]
        if token.kind in (END, ";", "dash"):
            return None
        if not (aside or told) and is_finite(tokens, i):
            return None
        if token.kind == QUOTE and tokens[i - 1].kind in {",", ":"} and is_spoken(token):
            return Start(i, cue.last, "quote")
        if token.kind == ":" and (aside or told or tokens[min(i + 1, len(tokens) - 1)].kind in {QUOTE, ":"}):
            return _behind_colon(tokens, i, cue.last)
        if not (aside or told):
            continue
        if cue.verb.frames & Frame.QUOTE and not cue.verb.frames & (Frame.CLAUSE | Frame.THAT | Frame.PERSON):
            continue
        if token.low == "that" and (told or aside) and not _is_relative(tokens, i):
            return Start(i, cue.last, "that")
        if token.low in PERSONAL - {"who"} and _opens_clause(tokens, at, i, cue):
            return Start(i, cue.last, "clause")
    return None


def _marked_here(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    token = tokens[at]
    if token.kind == QUOTE:
        return Start(at, cue.last, "quote")
    if token.kind == ":":
        return _behind_colon(tokens, at, at)
    if token.kind == "," and at + 1 < len(tokens) and tokens[at + 1].kind == QUOTE and is_spoken(tokens[at + 1]):
        return Start(at + 1, cue.last, "quote")
    if not cue.verb.frames & (Frame.CLAUSE | Frame.THAT | Frame.PERSON):
        return None
    if token.low == "that":
        return Start(at, cue.last, "that") if at + 1 < len(tokens) else None
    if token.low in WH_WORDS and token.low not in {"when", "where", "which", "who", "whose"}:
        return Start(at, cue.last, "wh")
    return None


def _behind_colon(tokens: Tokens, colon: int, cue_last: int) -> Start:
    if colon + 1 >= len(tokens):
        return Start(colon + 1, cue_last, "block")
    return Start(colon + 1, cue_last, "quote" if tokens[colon + 1].kind == QUOTE else "colon")


def _is_relative(tokens: Tokens, that: int) -> bool:
    """Whether "that" rather belongs to the noun before it: "in a report that cites …"."""
    following = tokens[that + 1] if that + 1 < len(tokens) else None
    return following is not None and (
        following.low in {"is", "was", "has", "had", "would"} or is_finite(tokens, that + 1)
    )


def _opens_clause(tokens: Tokens, first: int, pronoun: int, cue: Cue) -> bool:
    """Whether a clause without "that" begins at the pronoun: said in a statement he would go."""
    if not cue.verb.frames & Frame.CLAUSE or tokens[first].low not in PREPOSITIONS:
        return False
    return all(token.kind == WORD for token in tokens[first:pronoun]) and tokens[pronoun - 1].low not in PREPOSITIONS


def _behind_preposition(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    following = at + 1
    if following >= len(tokens):
        return None
    token = tokens[following]
    if tokens[at].low in {"out", "back", "off", "up"}:
        if token.low in {"that", "how", "why"} or token.kind == QUOTE:
            return Start(following, at, "that")
        if token.low in {"at", "against", "about"} and following + 1 < len(tokens):
            return Start(following + 1, following, "preposition")
        return Start(following, at, "object") if cue.verb.lemma == "point" and token.kind == WORD else None
    return Start(following, at, "preposition") if token.kind in (WORD, QUOTE) else None


def _behind_listener(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    """Content behind the person told: told CNN he would run; urged voters to stay."""
    tells = cue.verb.lemma in {"tell", "ask"}
    for end in range(at + 1, min(at + FARTHEST_LISTENER, len(tokens))):
        token, before = tokens[end], tokens[end - 1]
        if tokens[end - 1].kind != WORD or token.kind != WORD:
            return None
        if token.low == "to" and (cue.verb.frames & Frame.TO or cue.verb.lemma == "tell"):
            return Start(end if tells else at, cue.last, "to")
        if token.low in WH_WORDS - {"who", "which"}:
            return Start(end, cue.last, "wh")
        if token.low in {"of", "about"} and cue.verb.lemma != "call":
            return Start(end + 1, cue.last, "preposition") if end + 1 < len(tokens) else None
        if token.low in PERSONAL - {"who"}:
            return Start(end, cue.last, "clause")
        whole = before.is_capital or before.low in LISTENERS
        if whole and not token.is_capital and before.low not in DETERMINERS and not cue.verb.frames & Frame.TO:
            return Start(end, cue.last, "clause") if token.low not in PREPOSITIONS | {"and"} else None
    return None


def _bare_clause(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    token = tokens[at]
    if token.low in NO_CLAUSE or len(tokens) - at < 2:
        return None
    if token.low in PREPOSITIONS and not any(is_finite(tokens, i) for i in range(at + 2, len(tokens))):
        return None
    if token.low in PREPOSITIONS and cue.verb.lemma != "say":
        return None
    if cue.verb.lemma in {"write", "report"} and token.low in {"a", "an", "his", "her", "its", "their", "about"}:
        return None
    return Start(at, cue.last, "clause")


def _object(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    low, lemma = tokens[at].low, cue.verb.lemma
    if low in PREPOSITIONS or low in NO_OBJECT:
        return None
    if lemma in {"draw", "present"} and find_noun(tokens, cue.head, lemma) is None:
        return None
    if lemma == "address" and is_audience(tokens, cue.head):
        return None
    joined = joins_cue(tokens, cue.head, lemma)
    return Start(joined + 1, joined, "object") if joined else Start(at, cue.last, "object")
