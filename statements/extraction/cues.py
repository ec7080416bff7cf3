"""Reporting verbs in a sentence: their verb group, and whether the word is a verb here."""

from collections.abc import Iterator
from dataclasses import dataclass

from statements.extraction.inflection import Form, forms
from statements.extraction.lexicon import FORMS, NOUN_LOOKALIKES, Frame, Verb
from statements.extraction.tokens import QUOTE, WORD, Token
from statements.extraction.words import (
    AUXILIARIES,
    BE,
    CONTRACTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
    word_set,
)

CATENATIVES = word_set(  # went on to say, declined to say, tried to explain
    """
    went goes on going go declined refused wants wanted continued began came used tried trying seeks sought
    seemed appeared failed happened took managed chose hastened had has have needs ought quick forced likely
    proceeded concluded by started
    """
)
OBJECT_PRONOUNS = word_set("it him her them me us this these those")
PLURALS = word_set("some many others both police people men women children media")
CLEAR = Verb("make clear", Frame.THAT)
MAKING = forms("make")
NUMBERS = word_set("two three four five six seven eight nine ten most some many all both others few percent")
TITLE_CASE = 0.6  # share of words with a capital


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb group of reporting: token numbers, both included; `head` is the verb itself."""

    first: int
    head: int
    last: int
    verb: Verb
    form: Form
    passive: bool

    @property
    def is_gerund(self) -> bool:
        return self.form is Form.GERUND and self.first == self.head


def find_cues(tokens: tuple[Token, ...]) -> list[Cue]:
    """The reporting verbs of a sentence, outside its quotations, in order.

    A verb that only leads to another one ("declined to say") is a part of its group.
    """
    found: list[Cue] = []
    for cue in _cues(tokens):
        if found and cue.first <= found[-1].head:
            found.pop()
        found.append(cue)
    return found


def _cues(tokens: tuple[Token, ...]) -> Iterator[Cue]:
    titled = _is_title_case(tokens)
    for at, token in enumerate(tokens):
        entry = FORMS.get(token.low) or _make_clear(tokens, at)
        if entry is None or (at and token.is_capital and not titled):
            continue
        verb, form = entry
        first = _group_start(tokens, at)
        if not _is_verb(tokens, at, first, verb, form):
            continue
        helped = any(tokens[i].low in BE for i in range(first, at))
        if form is Form.GERUND and helped:  # is saying, was quoted as saying
            form = Form.PAST
            helped = False
        passive = form in (Form.PAST, Form.PARTICIPLE) and helped
        yield Cue(first, at, at, verb, form, passive)


def _make_clear(tokens: tuple[Token, ...], at: int) -> tuple[Verb, Form] | None:
    """The verb "make (it) clear" with its form, when `at` is its last word."""
    if tokens[at].low != "clear" or at == 0:
        return None
    verb = at - 2 if tokens[at - 1].low == "it" else at - 1
    form = MAKING.get(tokens[verb].low) if verb >= 0 else None
    return (CLEAR, form) if form else None


def _is_title_case(tokens: tuple[Token, ...]) -> bool:
    """Whether the sentence is a headline in capitals, where a verb has one as well."""
    words = [token for token in tokens if token.kind == WORD]
    return sum(token.is_capital for token in words) > TITLE_CASE * len(words)


def _group_start(tokens: tuple[Token, ...], head: int) -> int:
    """The first token of the verb group: auxiliaries, negation, adverbs, "went on to"."""
    first = at = head
    while at > 0 and tokens[at - 1].kind == WORD:
        low = tokens[at - 1].low
        if low == "since" and tokens[at - 2].low in HAVE:
            at -= 1
        elif low == "as" and tokens[at - 2].low == "quoted":
            at -= 2
            first = at
        elif low == "it" and tokens[head].low == "clear":
            at -= 1
        elif (
            low in AUXILIARIES
            or (low in MAKING and tokens[head].low == "clear")
            or (low == "to" and at - 1 > 0)
            or low in CATENATIVES
        ):
            at -= 1
            first = at
        elif is_adverb(low):
            at -= 1
            if low not in {"however", "though", "ago", "today", "yesterday", "once", "just", "even"}:
                first = at
        else:
            break
    while tokens[first].low in {"on", "up", "out", "by", "ago", "to"} and first < head:
        first += 1
    return _infinitive_start(tokens, first, head)


def _infinitive_start(tokens: tuple[Token, ...], first: int, head: int) -> int:
    """Leave out what only looks like a part of the group ("not only", a lone "to")."""
    if head > 0 and first == head and tokens[head - 1].low == "to":
        return head - 1
    return first


def _is_verb(tokens: tuple[Token, ...], at: int, first: int, verb: Verb, form: Form) -> bool:
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
    if subject[:1].isdigit() or subject in NUMBERS:
        return True
    if subject in {"i", "we", "you", "they", "who", "people", "that", "which"}:
        return True
    if tokens[at].low in NOUN_LOOKALIKES and not (_takes_preposition(tokens, at) or _takes_object(tokens, at)):
        return False
    return tokens[first - 1].kind == WORD and (
        (subject.endswith("s") and not subject.endswith("'s")) or subject in PLURALS
    )


def _takes_object(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an object or quotation follows at once, as behind a verb and not behind a noun."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and (
        following.kind == QUOTE or following.low in OBJECT_PRONOUNS or following.low in {"the", "a", "an", "that"}
    )


def _takes_preposition(tokens: tuple[Token, ...], at: int) -> bool:
    verb, _ = FORMS[tokens[at].low]
    return at + 1 < len(tokens) and tokens[at + 1].low in verb.prepositions


def _is_present(tokens: tuple[Token, ...], first: int, at: int, verb: Verb) -> bool:
    if first == 0:
        return False
    subject = tokens[first - 1]
    if _possessive(subject) or (subject.low in (DETERMINERS - SUBJECT_PRONOUNS) | PREPOSITIONS):
        return False
    if verb.lemma not in NOUN_LOOKALIKES:
        return True
    if subject.low in {"he", "she", "it", "who", "which", "that"} or first < at or _takes_object(tokens, at):
        return True
    return subject.kind in (WORD, QUOTE, ",", ")") and (subject.is_capital or subject.kind != WORD)
