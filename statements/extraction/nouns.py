"""Nouns that report: the envoy’s claim that …; his warning that …"""

from statements.extraction.clause_ends import LIMITS
from statements.extraction.drafts import Draft, Range, make_draft
from statements.extraction.phrases import Tokens
from statements.extraction.tokens import END, QUOTE, WORD, Sentence
from statements.extraction.words import POSSESSIVES, word_set

NOUNS = word_set(
    """
    claim claims statement statements remark remarks comment comments assertion assertions allegation allegations
    accusation accusations contention contentions complaint complaints suggestion suggestions warning warnings argument
    arguments announcement admission promise pledge vow prediction insistence declaration demand acknowledgment
    """
)
LONGEST_ADJECTIVES = 3  # words between the possessor and the noun


def find_noun_cues(sentence: Sentence) -> list[Draft]:
    """The statements of a sentence whose cue is a noun with its possessor."""
    tokens = sentence.tokens
    drafts: list[Draft] = []
    for at in range(1, len(tokens) - 2):
        if tokens[at].low not in NOUNS or tokens[at + 1].low != "that" or (drafts and drafts[-1].holds(at)):
            continue
        possessor = _possessor(tokens, at)
        if possessor:
            held = [(at + 1, _end(tokens, at + 1))]
            drafts.append(make_draft("noun.that", sentence, held, (possessor[1] + 1, at), possessor))
    return drafts


def _possessor(tokens: Tokens, noun: int) -> Range | None:
    for at in range(noun - 1, max(noun - 2 - LONGEST_ADJECTIVES, -1), -1):
        token = tokens[at]
        if token.kind == QUOTE or token.kind != WORD:
            return None
        if token.low in POSSESSIVES:
            return (at, at)
        if token.low.endswith(("'s", "s'")):
            return (_name_start(tokens, at), at) if token.is_capital else None
    return None


def _name_start(tokens: Tokens, last: int) -> int:
    first = last
    while first > 0 and tokens[first - 1].is_capital and not tokens[first - 1].low.endswith(("'s", "s'")):
        first -= 1
    return first


def _end(tokens: Tokens, first: int) -> int:
    last = len(tokens) - 1
    while last > first and tokens[last].kind == END:
        last -= 1
    for at in range(first + 1, last + 1):
        if tokens[at].kind == "," or any(limit(tokens, at) for limit in LIMITS["object"]):
            return at - 1
    return last
