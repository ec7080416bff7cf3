"""Where a clause of content stops inside its sentence: one question a function, asked at each token."""

from collections.abc import Callable

from statements.extraction.inflection import Form
from statements.extraction.lexicon import FORMS
from statements.extraction.phrases import PAST_VERBS, Tokens, is_finite
from statements.extraction.tokens import QUOTE, WORD, ends_clause, inner_words
from statements.extraction.words import (
    AUXILIARIES,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    WEEKDAYS,
    is_adverb,
    word_set,
)

Limit = Callable[[Tokens, int], bool]  # whether the content ends before the token at this place

CONTRASTS = word_set("but although though while whereas so yet despite nor")
OCCASIONS = word_set(
    """
    interview statement speech tweet tweets email letter conference briefing appearance release call rally remarks post
    memo debate twitter facebook spokesman spokeswoman spokesperson video address hearing event stage instagram
    testimony message forum monologue op-ed
    """
)
RESUMING = word_set("the it he she they his her their this that")
TIME_CLAUSES = word_set("after when while before until")
NOT_PARTICIPLES = word_set(
    "including during according being king thing nothing something anything everything morning evening"
)
LONGEST_SMALL = 3  # letters of a word that needs no capital in a name
FARTHEST_VERB = 7  # tokens from the start of a clause to its verb


def contrasts(tokens: Tokens, at: int) -> bool:
    """“…, but his aides disagreed”"""
    return tokens[at].kind == "," and _low(tokens, at + 1) in CONTRASTS


def starts_clause(tokens: Tokens, at: int) -> bool:
    """“…, and he left”: a comma, a coordinator and a clause with a subject of its own"""
    return tokens[at].kind == "," and _low(tokens, at + 1) in {"and", "or"} and has_clause(tokens, at + 2)


def goes_on_with_verb(tokens: Tokens, at: int) -> bool:
    """“… and left the room”: a second verb of the same subject"""
    if tokens[at].low not in {"and", "but", "then"}:
        return False
    verb = at + 1
    while verb < len(tokens) and is_adverb(tokens[verb].low):
        verb += 1
    return verb < len(tokens) and is_finite(tokens, verb) and tokens[verb].low not in {"being", "been", "be", "having"}


def tells_person(tokens: Tokens, at: int) -> bool:
    """“…, who left”, “…, for whom he works”: about a person named last"""
    if tokens[at].kind != ",":
        return False
    return _low(tokens, at + 1) in {"who", "whose", "whom"} or (
        _low(tokens, at + 1) in PREPOSITIONS and _low(tokens, at + 2) in {"whom", "which"}
    )


def tells_time(tokens: Tokens, at: int) -> bool:
    """“… after he left”"""
    return tokens[at].low in TIME_CLAUSES and has_clause(tokens, at + 1)


def tells_occasion(tokens: Tokens, at: int) -> bool:
    """“… in an interview”, “… on Twitter”, “… through a spokeswoman”, “… on Thursday”"""
    if tokens[at].low not in {"in", "at", "on", "during", "through", "via"}:
        return False
    for token in tokens[at + 1 : at + 5]:
        if token.kind != WORD or token.low in PREPOSITIONS:
            return False
        if token.low in OCCASIONS or (token.low in WEEKDAYS and tokens[at].low == "on"):
            return True
    return False


def adds_participle(tokens: Tokens, at: int) -> bool:
    """“…, setting off a dispute”"""
    low = _low(tokens, at + 1)
    return (
        tokens[at].kind == ","
        and low.endswith("ing")
        and len(low) > 4
        and low not in NOT_PARTICIPLES
        and not tokens[at + 1].is_capital
        and not (at + 2 < len(tokens) and (tokens[at + 2].low == "and" or tokens[at + 2].kind == ","))
    )


def returns_to_main(tokens: Tokens, at: int) -> bool:
    """“As he said this, the crowd left”: the main clause behind a subordinate one"""
    if tokens[at - 1].kind == QUOTE and inner_words(tokens[at - 1]).endswith(","):
        return has_clause(tokens, at)
    return tokens[at].kind == "," and has_clause(tokens, at + 1)


def closes_relative(tokens: Tokens, at: int) -> bool:
    """“Lee, who calls it a mistake, said”: the main verb behind a relative clause"""
    behind_quotation = tokens[at - 1].kind == QUOTE and ends_clause(tokens[at - 1])
    verb = at if behind_quotation else at + 1
    return (behind_quotation or tokens[at].kind == ",") and verb < len(tokens) and is_finite(tokens, verb)


def returns_with_subject(tokens: Tokens, at: int) -> bool:
    """“For someone who called it a mistake, the plan …”: the same behind a relative clause"""
    return tokens[at].kind == "," and _low(tokens, at + 1) in RESUMING and has_clause(tokens, at + 1)


def lists_verbs(tokens: Tokens, at: int) -> bool:
    """“…, called her names, and left”: a further verb of the same subject, in a list"""
    if tokens[at].kind != "," or at + 1 >= len(tokens):
        return False
    low = tokens[at + 1].low
    return low in PAST_VERBS or (low in FORMS and FORMS[low][1] is Form.PAST)


def breaks_off(tokens: Tokens, at: int) -> bool:
    """“… — but he said so only once”, “…; he left”, “…, with no date set”"""
    return tokens[at].kind in {"dash", ";"} or (tokens[at].kind == "," and _low(tokens, at + 1) == "with")


def breaks_with_contrast(tokens: Tokens, at: int) -> bool:
    """“… — though nobody agreed”, “… - but that is unclear”"""
    return tokens[at].kind == "dash" and _low(tokens, at + 1) in CONTRASTS


def behind_quotation(tokens: Tokens, at: int) -> bool:
    """“… a “hypocrite,” linking to a story”: behind a comma inside the marks, unless the words go on in a list"""
    quotation = tokens[at - 1]
    if quotation.kind != QUOTE or not inner_words(quotation).endswith(",") or tokens[at].kind != WORD:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if not any(word[0].islower() for word in inner_words(quotation).split() if len(word) > LONGEST_SMALL):
        return False  # the “Group of Friends,” an initiative
    listed = tokens[at].low in {"and", "or", "but"} and (following.kind == QUOTE or following.low == "to")
    return not (listed or tokens[at].low == "not")


def semicolon(tokens: Tokens, at: int) -> bool:
    """“…; he did not elaborate”"""
    return tokens[at].kind == ";" and has_clause(tokens, at + 1)


def has_clause(tokens: Tokens, at: int) -> bool:
    """Whether a clause with a subject of its own begins at this token."""
    if at >= len(tokens) or tokens[at].kind != WORD:
        return False
    if tokens[at].low in PERSONAL - {"who"}:
        return True
    if not (tokens[at].is_capital or tokens[at].low in DETERMINERS or tokens[at].low.endswith("s")):
        return False
    for verb in range(at + 1, min(at + FARTHEST_VERB, len(tokens))):
        if tokens[verb].kind != WORD:
            return False
        if tokens[verb].low in AUXILIARIES or is_finite(tokens, verb):
            return True
    return False


def _low(tokens: Tokens, at: int) -> str:
    return tokens[at].low if at < len(tokens) else ""


_PHRASE_LIMITS: tuple[Limit, ...] = (
    breaks_off,
    behind_quotation,
    contrasts,
    starts_clause,
    goes_on_with_verb,
    lists_verbs,
    tells_person,
    tells_time,
    tells_occasion,
    adds_participle,
)
LIMITS: dict[str, tuple[Limit, ...]] = {  # by what opens the content; "that" reaches to the sentence's end
    "object": _PHRASE_LIMITS,
    "preposition": _PHRASE_LIMITS,
    "to": _PHRASE_LIMITS,
    "quote": (tells_time, tells_person, tells_occasion, breaks_off, contrasts),
    "clause": (tells_person, semicolon, breaks_with_contrast),
    "that": (semicolon, breaks_with_contrast),
}
