"""Noun phrases and finite verbs, told apart by closed classes of words."""

from statements.extraction.inflection import Form
from statements.extraction.lexicon import FORMS
from statements.extraction.tokens import QUOTE, WORD, Token, ends_clause, is_spoken
from statements.extraction.words import (
    AUXILIARIES,
    CONTRACTIONS,
    COORDINATORS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    word_set,
)

Range = tuple[int, int]  # token numbers, both included
Tokens = tuple[Token, ...]

OBJECTS = word_set("to that him her them it me us up out")
LONGEST_BRACKET = 8  # tokens
INNER_PREPOSITIONS = word_set("of for from in at with to on against by as over about")
SPANS_OF_TIME = word_set("minutes hours days nights weeks months years decades")
PAST_VERBS = word_set(
    """
    went came took made got gave became began ran won lost met held led left kept stood sat sent spent let
    found thought knew felt saw heard brought bought fought caught taught drew grew threw fell rose chose
    drove rode broke built dealt meant paid sought sold makes takes gives wants needs seems comes goes gets
    looks
    """
)


def noun_phrase(tokens: Tokens, end: int) -> Range | None:
    """The longest noun phrase ending at `end`."""
    if end < 0 or tokens[end].kind not in (WORD, QUOTE):
        return None
    last = tokens[end]
    if last.kind == QUOTE and is_spoken(last):
        return None
    if last.low in PERSONAL or last.low in CONTRACTIONS:
        return (end, end)
    named = last.is_capital and last.low in {"may", "will"}  # Theresa May
    if last.low in PREPOSITIONS or last.low in COORDINATORS or (last.low in AUXILIARIES and not named):
        return None
    if last.low in SUBORDINATORS and last.low not in {"that", "which", "who"}:
        return None
    first = _walk_left(tokens, end)
    if first == end and last.kind == QUOTE:
        return None
    while first < end and (
        tokens[first].low in COORDINATORS
        or tokens[first].low in PREPOSITIONS
        or (is_adverb(tokens[first].low) and tokens[first].low != "only")
    ):
        first += 1
    return (first, end)


def _walk_left(tokens: Tokens, end: int) -> int:
    first = end
    at = end - 1
    while at >= 0:
        token = tokens[at]
        if token.kind == QUOTE:
            if is_spoken(token) or ends_clause(token) or len(token.text.split()) > 3:
                break
        elif token.kind == ")":
            opening = _opening_bracket(tokens, at)
            if opening is None:
                break
            at = opening - 1
            continue
        elif token.kind != WORD:
            if token.low in {"'", "’", "&", "/"} or (token.kind == "dash" and token.text == "-"):
                at -= 1
                continue
            break
        elif _breaks(tokens, at, end):
            break
        first = at
        at -= 1
    return first


def _opening_bracket(tokens: Tokens, closing: int) -> int | None:
    """Where a short bracket such as "(R-Ohio)" opens."""
    lowest = max(0, closing - LONGEST_BRACKET)
    return next((at for at in range(closing - 1, lowest - 1, -1) if tokens[at].kind == "("), None)


def _breaks(tokens: Tokens, at: int, end: int) -> bool:
    """Whether the word at `at` cannot be inside the noun phrase that goes on to its right."""
    low = tokens[at].low
    if (low in SUBORDINATORS and low not in PREPOSITIONS) or low in AUXILIARIES or low in PERSONAL:
        return True
    if low in {"but", "nor", "yet", "than"}:
        return True
    if low in {"and", "or"}:
        return at == 0 or tokens[at - 1].kind != WORD or not _can_join(tokens, at)
    if low in PREPOSITIONS:
        return low not in INNER_PREPOSITIONS or at == 0 or tokens[at - 1].kind != WORD
    return is_finite(tokens, at)


def _can_join(tokens: Tokens, at: int) -> bool:
    """Whether "and" at `at` joins two noun phrases and not two clauses."""
    left, right = tokens[at - 1], tokens[at + 1]
    return right.low not in DETERMINERS or (left.low not in PERSONAL and left.is_capital == right.is_capital)


def _is_third_person(tokens: Tokens, at: int) -> bool:
    """Whether a word in -s behind a name is a verb: "Fiorina throws her support"."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    possessed = tokens[at - 1].low.endswith(("'s", "s'"))
    return not possessed and (following in DETERMINERS or following in OBJECTS or is_adverb(following))


def _is_beside_number(tokens: Tokens, at: int) -> bool:
    return any(token.low[:1].isdigit() for token in tokens[max(at - 1, 0) : at + 2])


def is_finite(tokens: Tokens, at: int) -> bool:
    """Whether a word looks like the finite verb of its clause."""
    token = tokens[at]
    low = token.low
    if low in AUXILIARIES or low in PAST_VERBS:
        return not (low == "may" and token.is_capital and _is_beside_number(tokens, at))  # on 7 May
    if at == 0 or token.is_capital:
        return False
    before = tokens[at - 1]
    opener = tokens[at - 2] if is_adverb(before.low) and at > 1 else before
    attributive = opener.low in DETERMINERS | PREPOSITIONS or is_adverb(opener.low)
    attributive = attributive or (opener.low.endswith(("'s", "s'")) and opener.low not in CONTRACTIONS)
    entry = FORMS.get(low)
    if entry and entry[1] is Form.PAST:
        return not attributive
    if low in SPANS_OF_TIME:
        return False  # in Paris hours later
    if low.endswith("s") and (before.low in {"he", "she", "it", "who"} or before.is_capital):
        return _is_third_person(tokens, at)
    return (
        low.endswith("ed")
        and len(low) > 3
        and not attributive
        and before.kind in (WORD, ",")
        and not before.low.endswith("'s")
    )
