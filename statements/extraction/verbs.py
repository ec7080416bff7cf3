"""Whether a word that can report is a verb here: "he claims that", not "his claims that"."""

from statements.extraction.inflection import Form
from statements.extraction.lexicon import FORMS, NOUN_LOOKALIKES, Verb
from statements.extraction.phrases import noun_phrase
from statements.extraction.tokens import END, QUOTE, WORD, Token
from statements.extraction.words import (
    CONTRACTIONS,
    DETERMINERS,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
    word_set,
)

OBJECT_PRONOUNS = word_set("it him her them me us this these those")
PLURALS = word_set("some many others both police people men women children media")
NOT_THIRD_PERSON = word_set("i we you they many some both all few several most others these those")
NUMBERS = word_set("two three four five six seven eight nine ten most some many all both others few percent")


def is_verb(tokens: tuple[Token, ...], at: int, first: int, verb: Verb, form: Form) -> bool:
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    low = before.low if before else ""
    if before and (before.kind == "dash" and before.end == tokens[at].start):
        return False
    if form is Form.GERUND:
        return low not in DETERMINERS - {"all", "both", "each"} and not _possessive(before)
    if form is Form.BASE:
        return _is_base(tokens, first, at, low)
    if form is Form.PRESENT:
        return _is_present(tokens, first, at, verb)
    if low in DETERMINERS and low not in SUBJECT_PRONOUNS:
        return False
    if after is not None and (tokens[at].low, after.low) == ("pledged", "delegates"):
        return False
    if first and tokens[first].kind == WORD and is_adverb(tokens[first].low) and _opens_noun(tokens[first - 1]):
        return False
    if after is not None and after.low == "by" and not (first < at):
        return False
    return not _possessive(before)


def _opens_noun(token: Token) -> bool:
    """Whether a noun must follow: "the recently announced agreement" has no verb."""
    return token.low in {"the", "a", "an"} | POSSESSIVES or _possessive(token)


def _possessive(token: Token | None) -> bool:
    if token is None or token.low in CONTRACTIONS:
        return False
    return token.low.endswith(("'s", "s'")) or token.low in {"'", "’"}


def _is_base(tokens: tuple[Token, ...], first: int, at: int, low: str) -> bool:
    for i in range(first, at):
        if tokens[i].low in MODALS or tokens[i].low == "to":
            return True
    if first == 0:
        return False
    subject = tokens[first - 1].low
    if subject in POSSESSIVES or _possessive(tokens[first - 1]):
        return False
    if subject[:1].isdigit() or subject in NUMBERS:
        return True
    if subject in {"i", "we", "you", "they", "who", "people", "that", "which"}:
        return True
    if tokens[at].low in NOUN_LOOKALIKES and not (
        _takes_preposition(tokens, at) or _takes_object(tokens, at) or _ends_quoted(tokens, at)
    ):
        return False
    if tokens[first - 1].kind != WORD:
        return False
    return _is_plural(subject) or (tokens[at].low not in NOUN_LOOKALIKES and _has_plural_head(tokens, first - 1))


def _is_plural(low: str) -> bool:
    return (low.endswith("s") and not low.endswith(("'s", "ss", "us"))) or low in PLURALS


def _has_plural_head(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether the noun phrase that ends at `last` has a plural for its head: aides to the envoy, Lee and Roe."""
    phrase = noun_phrase(tokens, last)
    if phrase is None or (phrase[0] and tokens[phrase[0] - 1].low in PREPOSITIONS):
        return False
    words = tokens[phrase[0] : last + 1]
    head = next((at for at, token in enumerate(words) if token.low in PREPOSITIONS | {"who"}), len(words))
    return head > 0 and (_is_plural(words[head - 1].low) or any(token.low == "and" for token in words[1:head]))


def _takes_object(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an object or quotation follows at once, as behind a verb and not behind a noun."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and (
        following.kind == QUOTE or following.low in OBJECT_PRONOUNS or following.low in {"the", "a", "an", "that"}
    )


def _ends_quoted(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the word closes the attribution of a quotation: “…,” the Saudis state in the paper."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[0].kind == QUOTE and (following is None or following.kind == END or following.low in PREPOSITIONS)


def _takes_preposition(tokens: tuple[Token, ...], at: int) -> bool:
    verb, _ = FORMS[tokens[at].low]
    return at + 1 < len(tokens) and tokens[at + 1].low in verb.prepositions


def _is_present(tokens: tuple[Token, ...], first: int, at: int, verb: Verb) -> bool:
    if first == 0:
        return False
    subject = tokens[first - 1]
    if _possessive(subject) or (subject.low in (DETERMINERS - SUBJECT_PRONOUNS) | PREPOSITIONS | NOT_THIRD_PERSON):
        return False
    if verb.lemma not in NOUN_LOOKALIKES:
        return True
    if subject.low in {"he", "she", "it", "who", "which", "that"} or first < at or _takes_object(tokens, at):
        return True
    kinds = [token.kind for token in tokens[at + 1 : at + 3]]
    if (kinds[:1] in ([], [END]) and tokens[0].kind == QUOTE) or kinds in ([":"], [":", QUOTE]):
        return True  # “…,” the suit reads. The headline reads:
    return subject.kind in (WORD, QUOTE, ",", ")") and (subject.is_capital or subject.kind != WORD)
