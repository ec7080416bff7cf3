"""Acts of saying that did not take place: did not say, refused to confirm, if he says, did he say?"""

from statements.extraction.cues import Cue
from statements.extraction.drafts import Range
from statements.extraction.inflection import Form
from statements.extraction.phrases import Tokens
from statements.extraction.tokens import END, WORD
from statements.extraction.words import AUXILIARIES, WH_WORDS, word_set

NEGATIONS = word_set("not never n't cannot nor neither hardly scarcely barely rarely seldom")
NO_NEGATIONS = word_set("only just merely simply solely")  # not only said
WITHHOLDING = word_set("declined declines decline refused refuses refuse failed fails fail")
DENYING = word_set("deny dispute rule reject dismiss oppose contradict")  # to deny not is to say something too
POSSIBLE = word_set("can could may might must should will")
PROSPECTS = word_set(  # plans to announce, is unlikely to say
    """
    plans planned intends intended expected likely unlikely unable set due reluctant unwilling yet hopes hoped
    wants wanted prepares preparing
    """
)
HABITUAL = word_set("often always later frequently regularly sometimes only repeatedly eventually go")
SUPPOSING = word_set("if unless whether lest")
NOBODY = word_set("nobody none neither nothing no")
WITHOUT = word_set("without not avoided avoid avoids avoiding nor never")
BEFORE_GERUND = (("instead", "of"), ("short", "of"), ("rather", "than"), ("far", "from"), ("refrained", "from"))
INVERTED_SUBJECT = 8  # tokens: "did the envoy of the ministry say"


def is_withheld(tokens: Tokens, cue: Cue, subject: Range | None, *, before: Cue | None, trails: bool) -> bool:
    """Whether the cue tells that words were not said, or perhaps, or asks whether they were.

    `before` is the cue in front of this one, whose negation "or" hands on; `trails`
    is whether the words stand before the cue, so that a question is their own.
    """
    if _is_negated(tokens, cue) or _is_possible(tokens, cue) or (subject and _is_supposed(tokens, subject)):
        return True
    if before and _joined_by_or(tokens, cue):
        return _is_negated(tokens, before) or _is_neither(tokens, before)
    return _is_neither(tokens, cue) or (not trails and _is_asked(tokens, cue, subject))


def _is_negated(tokens: Tokens, cue: Cue) -> bool:
    """“did not say”, “declined to comment”, “without saying”; not “did not deny”, “not only said”."""
    if tokens[cue.head].low in DENYING and cue.form is Form.BASE:
        return any(tokens[at].low in WITHHOLDING for at in range(cue.first, cue.head))
    first = cue.first - 1 if cue.first and tokens[cue.first - 1].low in WITHOUT else cue.first
    if cue.is_gerund and tuple(token.low for token in tokens[max(cue.first - 2, 0) : cue.first]) in BEFORE_GERUND:
        return True
    for at in range(first, cue.head):
        low = tokens[at].low
        if low in WITHHOLDING or (cue.is_gerund and low in WITHOUT):
            return True
        if (low in NEGATIONS or low.endswith("n't")) and tokens[at + 1].low not in NO_NEGATIONS:
            return True
    return False


def _is_neither(tokens: Tokens, cue: Cue) -> bool:
    """“would neither confirm nor deny”: even a denial is withheld."""
    return any(tokens[at].low == "neither" for at in range(max(cue.first - 1, 0), cue.head))


def _joined_by_or(tokens: Tokens, cue: Cue) -> bool:
    return cue.form is Form.BASE and cue.first > 0 and tokens[cue.first - 1].low in {"or", "nor"}


def _is_possible(tokens: Tokens, cue: Cue) -> bool:
    """“could say”, “plans to say”, “would say”; not “would often say”, which was said, nor “could not deny”."""
    lows = [tokens[at].low for at in range(cue.first, cue.head)]
    if "to" in lows and set([*lows, tokens[max(cue.first - 1, 0)].low]) & PROSPECTS:
        return True
    if "would" in lows or any(low.endswith("'d") for low in lows):
        return "would" in lows and not set(lows) & HABITUAL and tokens[cue.head].low not in DENYING
    if "only" in lows:  # could only say
        return False
    return bool(set(lows) & POSSIBLE) and tokens[cue.head].low not in DENYING


def _is_supposed(tokens: Tokens, subject: Range) -> bool:
    """“if he says”, “nobody said”, “no official said”, “neither side said”."""
    first = subject[0]
    if tokens[first].low in NOBODY:
        return tokens[first + 1].low not in {"wonder", "doubt"}
    return tokens[first].low in SUPPOSING or (first > 0 and tokens[first - 1].low in SUPPOSING)


def _is_asked(tokens: Tokens, cue: Cue, subject: Range | None) -> bool:
    """“Did he say that …?”, “Why does he say that …?”; also “nor did he say”."""
    inverted = cue.form is Form.BASE and _has_auxiliary_before(tokens, cue)
    opening = next((token for token in tokens if token.kind == WORD), None)
    asks = opening is not None and opening.low in WH_WORDS | AUXILIARIES
    return inverted or (asks and tokens[-1].kind == END and "?" in tokens[-1].text)


def _has_auxiliary_before(tokens: Tokens, cue: Cue) -> bool:
    """Whether a base form stands behind its subject, and "did" or "does" before that."""
    if any(tokens[at].low in AUXILIARIES | {"to"} for at in range(cue.first, cue.head)):
        return False
    for at in range(cue.first - 1, max(cue.first - 1 - INVERTED_SUBJECT, -1), -1):
        if tokens[at].kind != WORD:
            return False
        if tokens[at].low in {"did", "does", "do"}:
            return True
    return False
