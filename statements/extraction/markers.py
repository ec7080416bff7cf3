"""Words and marks that open content: "that", a question word, a colon, a quotation."""

from dataclasses import dataclass

from statements.extraction.cues import Cue
from statements.extraction.inflection import Form
from statements.extraction.lexicon import FORMS, NOUN_LOOKALIKES, Frame
from statements.extraction.phrases import Tokens, is_finite
from statements.extraction.tokens import END, QUOTE, WORD, is_spoken
from statements.extraction.words import (
    AUXILIARIES,
    PERSONAL,
    PREPOSITIONS,
    WH_WORDS,
    word_set,
)

HOLDING_BACK = word_set(
    "not never to n't didn't doesn't don't won't wouldn't can't couldn't cannot"
)  # declined to say when
SPOKEN = Frame.CLAUSE | Frame.THAT | Frame.QUOTE | Frame.PERSON
FARTHEST_MARKER = 24  # tokens between a verb and its "that" or quotation


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


def find_marked(tokens: Tokens, at: int, cue: Cue) -> Start | None:
    """Content behind "that", a question word, a colon or the mark of a quotation."""
    near = _marked_here(tokens, at, cue)
    if near or tokens[at].kind not in (WORD, ",", "("):
        return near
    aside = tokens[at].kind in {",", "("} or tokens[at].low in PREPOSITIONS
    told = bool(cue.verb.frames & Frame.PERSON)
    if tokens[at].low == "to" and cue.verb.frames & Frame.TO:
        return None
    for i in range(at + 1, min(at + FARTHEST_MARKER, len(tokens))):
        token = tokens[i]
        if token.kind in (END, ";", "dash"):
            return None
        if tokens[i - 1].kind == "," and token.low in FORMS and FORMS[token.low][1] is Form.GERUND:
            return None  # …, saying that
        if not aside and (is_finite(tokens, i) or token.low == "to" or _is_reporting(tokens, i, told=told)):
            return None
        if (
            token.kind == QUOTE
            and is_spoken(token)
            and (tokens[i - 1].kind in {",", ":"} or (told and _is_listener(tokens[at:i])))
        ):
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


def _is_listener(tokens: Tokens) -> bool:
    """Whether nothing but the person told stands before the quotation: asked the Cleveland crowd “Why?”"""
    small = PREPOSITIONS | WH_WORDS | PERSONAL | AUXILIARIES | {"that", "and", "or", "but"}
    return all(token.kind == WORD and token.low not in small for token in tokens)


def _is_reporting(tokens: Tokens, at: int, *, told: bool) -> bool:
    """Whether a further verb of reporting begins; "press" and "report" name a listener behind "told"."""
    token = tokens[at]
    if token.low not in FORMS or token.is_capital or tokens[at - 1].low in {"a", "an", "the"}:
        return False
    return not (told and token.low in NOUN_LOOKALIKES)


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
    held_back = any(tokens[i].low in HOLDING_BACK for i in range(cue.first, cue.head))
    if token.low in WH_WORDS and (held_back or token.low not in {"when", "where", "which", "who", "whose"}):
        return Start(at, cue.last, "wh")
    return None


def behind_any_verb(tokens: Tokens, at: int) -> Start | None:
    """Any verb before a colon introduces words: He echoed: “…”"""
    if tokens[at].kind != ":" or (at + 1 < len(tokens) and tokens[at + 1].kind != QUOTE):
        return None
    return _behind_colon(tokens, at, at)


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
