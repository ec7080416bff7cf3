"""The noun phrase that speaks: before its verb, behind it, or shared with another verb."""

from statements.extraction.inflection import Form
from statements.extraction.lexicon import FORMS
from statements.extraction.tokens import QUOTE, WORD, Token, is_spoken
from statements.extraction.words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    WEEKDAYS,
    is_adverb,
    word_set,
)

Range = tuple[int, int]  # token numbers, both included
Tokens = tuple[Token, ...]

INNER_PREPOSITIONS = word_set("of for from in at with to on against by as over about")
SPEECH_OCCASIONS = word_set(
    """
    interview statement speech tweet tweets email letter conference briefing appearance release call rally
    remarks post memo debate
    """
)
PAST_VERBS = word_set(
    """
    went came took made got gave became began ran won lost met held led left kept stood sat sent spent let
    found thought knew felt saw heard brought bought fought caught taught drew grew threw fell rose chose
    drove rode broke built dealt meant paid sought sold makes takes gives wants needs seems comes goes gets
    looks
    """
)
LONGEST_PARENTHESIS = 30  # tokens between a subject and its verb


def find_subject(tokens: Tokens, end: int) -> Range | None:
    """The subject whose last token stands at `end`, right before its verb group."""
    at = end
    for _ in range(3):
        at = _skip_time(tokens, at)
        if at < 0:
            return None
        if tokens[at].kind not in {",", "dash", ")"}:
            break
        inside = _parenthesis(tokens, at)
        if inside is None:
            return None
        opening, keeps = inside
        if keeps:
            phrase = _noun_phrase(tokens, opening - 1)
            return (phrase[0], at - 1) if phrase else None
        at = opening - 1
    return _noun_phrase(tokens, at)


def _skip_time(tokens: Tokens, at: int) -> int:
    """Step left over "on Tuesday", "Thursday night", "in an interview" and adverbs."""
    while at >= 0 and tokens[at].kind == WORD:
        low = tokens[at].low
        if low in WEEKDAYS or low in {"night", "morning", "afternoon", "evening", "week", "month", "year"}:
            left = at - 1
            while left >= 0 and tokens[left].low in WEEKDAYS | {"on", "last", "this", "late", "early", "earlier"}:
                left -= 1
            if left == at - 1 and low not in WEEKDAYS:
                return at
            at = left
        elif is_adverb(low) and not tokens[at].is_capital:
            at -= 1
        elif low in SPEECH_OCCASIONS:
            left = at
            while left >= 0 and at - left < 5 and tokens[left].low not in {"in", "at", "during"}:
                left -= 1
            if left < 0 or tokens[left].low not in {"in", "at", "during"} or left == 0:
                return at
            at = left - 1
        elif low.isdigit() and at > 0 and tokens[at - 1].low.rstrip(".") in MONTHS:
            at -= 2
        else:
            return at
    return at


def _parenthesis(tokens: Tokens, closing: int) -> tuple[int, bool] | None:
    """Where the aside that ends at `closing` opens, and whether it belongs to the source."""
    mark = {")": "("}.get(tokens[closing].kind, tokens[closing].kind)
    lowest = max(0, closing - LONGEST_PARENTHESIS)
    commas = []
    for at in range(closing - 1, lowest, -1):
        if tokens[at].kind == mark:
            commas.append(at)
            if mark != "," or not _is_middle(tokens, at, closing):
                break
    if not commas:
        return None
    opening = commas[-1]
    first = tokens[opening + 1]
    aside = (
        first.low in PREPOSITIONS
        or first.low in {"who", "which", "whose", "whom", "when", "where", "while", "if", "however", "too"}
        or first.low.endswith("ing")
        or first.low[:1].isdigit()
        or first.kind == QUOTE
        or mark != ","
        or is_adverb(first.low)
    )
    return opening, not aside


def _is_middle(tokens: Tokens, at: int, closing: int) -> bool:
    """Whether the comma at `at` only parts place and state, or a suffix: ", Ill.," or ", R-Ohio,"."""
    return closing - at <= 3 and tokens[at + 1].is_capital and at > 1 and tokens[at - 1].is_capital


def _noun_phrase(tokens: Tokens, end: int) -> Range | None:
    """The longest noun phrase ending at `end`."""
    if end < 0 or tokens[end].kind not in (WORD, QUOTE):
        return None
    last = tokens[end]
    if last.kind == QUOTE and is_spoken(last):
        return None
    if last.low in PERSONAL:
        return (end, end)
    if last.low in PREPOSITIONS or last.low in COORDINATORS or last.low in AUXILIARIES:
        return None
    if last.low in SUBORDINATORS and last.low not in {"that", "which", "who"}:
        return None
    first = _walk_left(tokens, end)
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
            if len(token.text.split()) > 3:
                break
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


def is_finite(tokens: Tokens, at: int) -> bool:
    """Whether a word looks like the finite verb of its clause."""
    token = tokens[at]
    low = token.low
    if low in AUXILIARIES or low in PAST_VERBS:
        return True
    if at == 0 or token.is_capital:
        return False
    before = tokens[at - 1]
    attributive = before.low in DETERMINERS or is_adverb(before.low) or before.low in PREPOSITIONS
    entry = FORMS.get(low)
    if entry and entry[1] is Form.PAST:
        return not attributive
    return (
        low.endswith("ed")
        and len(low) > 3
        and not attributive
        and before.kind in (WORD, ",")
        and not before.low.endswith("'s")
    )


def find_main_subject(tokens: Tokens, before: int) -> Range | None:
    """The subject of the clause that a participle at `before` hangs on."""
    found: Range | None = None
    for at in range(1, before):
        if not is_finite(tokens, at) or tokens[at - 1].low in AUXILIARIES:
            continue
        subject = find_subject(tokens, at - 1)
        if subject is None or tokens[subject[0]].low in {"who", "which", "that", "it"}:
            continue
        opener = tokens[subject[0] - 1] if subject[0] else None
        if opener is None or opener.kind != WORD or opener.low in COORDINATORS:
            found = subject
    return found


def find_inverted_subject(tokens: Tokens, start: int, *, any_word: bool = False) -> Range | None:
    """The subject that begins at `start`, right behind its verb: said Ann Lee, the envoy."""
    if start >= len(tokens) or tokens[start].kind != WORD:
        return None
    first = tokens[start]
    if first.low in PERSONAL - {"who"}:
        return (start, start)
    if not (
        any_word
        or first.is_capital
        or first.low in DETERMINERS
        or first.low.endswith("s")
        or first.low in {"former", "one"}
    ):
        return None
    if first.low in PREPOSITIONS or first.low in SUBORDINATORS - {"that"} or first.low in WEEKDAYS:
        return None
    at = start
    while at + 1 < len(tokens) and _goes_on(tokens, at + 1):
        at += 1
    return (start, at)


def _goes_on(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.kind == ",":
        return _is_apposition(tokens, at)
    if token.kind == QUOTE:
        return len(token.text.split()) <= 3
    if token.kind != WORD:
        return token.low in {"'", "’", "&", "/", "(", ")"}
    low = token.low
    if low in WEEKDAYS or low in SUBORDINATORS - {"who"} or low in COORDINATORS - {"and"}:
        return False
    if low == "who":
        return tokens[at - 1].kind == WORD
    if is_finite(tokens, at) and "who" not in (tokens[at - 1].low, tokens[at - 2].low):
        return False
    if low in PREPOSITIONS:
        return low in {"of", "for", "from", "at", "with", "to", "in"} and not _opens_occasion(tokens, at)
    if is_adverb(low) and not token.is_capital:
        return False
    return not (low.endswith("ing") and not token.is_capital and tokens[at - 1].kind != WORD)


def _opens_occasion(tokens: Tokens, at: int) -> bool:
    """Whether the preposition at `at` opens "in an interview", "at a rally", "in 2015"."""
    following = [token.low for token in tokens[at + 1 : at + 6]]
    return bool(set(following) & (SPEECH_OCCASIONS | WEEKDAYS | MONTHS)) or (
        bool(following)
        and (following[0] in {"an", "response", "his", "her"} or following[0].isdigit())
        and tokens[at].low in {"in", "at"}
    )


def _is_apposition(tokens: Tokens, at: int) -> bool:
    """Whether the comma at `at` leads to a description of the person named before it."""
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if following.kind != WORD or following.low in COORDINATORS or following.low in PREPOSITIONS:
        return False
    if following.low in SUBORDINATORS or following.low in PERSONAL or following.low.endswith("ing"):
        return False
    return (
        following.low in DETERMINERS
        or following.is_capital
        or (following.low[:1].isalpha() and not is_adverb(following.low))
    )
