"""Reporting verbs in a sentence: their verb group, and whether the word is a verb here."""

from collections.abc import Iterator
from dataclasses import dataclass

from statements.extraction.inflection import Form, forms
from statements.extraction.lexicon import FORMS, Frame, Verb
from statements.extraction.tokens import QUOTE, WORD, Token
from statements.extraction.verbs import is_verb
from statements.extraction.words import (
    AUXILIARIES,
    BE,
    HAVE,
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
NAMES_TOO = word_set("may will")  # auxiliaries that are names as well
CLEAR = Verb("make clear", Frame.THAT)
MAKING = forms("make")
PUT = Verb("put it", Frame.QUOTE)
PUTTING = forms("put")
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
        entry = FORMS.get(token.low) or _make_clear(tokens, at) or _put_it(tokens, at)
        if entry is None or (at and token.is_capital and not titled):
            continue
        verb, form = entry
        first = _group_start(tokens, at)
        if not is_verb(tokens, at, first, verb, form):
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


def _put_it(tokens: tuple[Token, ...], at: int) -> tuple[Verb, Form] | None:
    """The verb "put it" (as the envoy put it) with its form, when `at` is its last word."""
    if at == 0 or tokens[at].low != "it" or tokens[at - 1].low not in PUTTING:
        return None
    behind = next((token for token in tokens[at + 1 :] if token.kind != WORD or not is_adverb(token.low)), None)
    if behind is not None and behind.kind not in {",", ":", ".", "end", "dash", QUOTE}:
        return None  # put it on the table
    form = PUTTING[tokens[at - 1].low]
    return PUT, Form.PAST if form is Form.BASE else form


def _is_title_case(tokens: tuple[Token, ...]) -> bool:
    """Whether the sentence is a headline in capitals, where a verb has one as well."""
    words = [token for token in tokens if token.kind == WORD]
    return sum(token.is_capital for token in words) > TITLE_CASE * len(words)


def _group_start(tokens: tuple[Token, ...], head: int) -> int:
    """The first token of the verb group: auxiliaries, negation, adverbs, "went on to"."""
    first = at = head
    while at > 0 and tokens[at - 1].kind == WORD:
        low = tokens[at - 1].low
        if (
            low in NAMES_TOO
            and tokens[at - 1].is_capital
            and FORMS.get(tokens[head].low, (CLEAR, Form.BASE))[1] is not Form.BASE
        ):
            break  # Theresa May said
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
            or (low in PUTTING and at == head and tokens[head].low == "it")
            or (low == "to" and at - 1 > 0)
            or (low in CATENATIVES and not (tokens[at - 1].is_capital and at > 1))
        ):
            at -= 1
            first = at
        elif is_adverb(low) and not _is_surname(tokens, at - 1, head):
            at -= 1
            if low not in {"however", "though", "ago", "today", "yesterday", "once", "just", "even"}:
                first = at
        else:
            break
    while tokens[first].low in {"on", "up", "out", "by", "ago", "to"} and first < head:
        first += 1
    return _infinitive_start(tokens, first, head)


def _is_surname(tokens: tuple[Token, ...], at: int, head: int) -> bool:
    """Whether a word in -ly is a name: Oleksandr Chaly spoke; not in a headline, where all words have capitals."""
    return at > 0 and tokens[at].is_capital and tokens[at - 1].is_capital and not tokens[head].is_capital


def _infinitive_start(tokens: tuple[Token, ...], first: int, head: int) -> int:
    """Leave out what only looks like a part of the group ("not only", a lone "to")."""
    if head > 0 and first == head and tokens[head - 1].low == "to":
        return head - 1
    return first
