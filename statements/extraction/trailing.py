"""Attributions behind or inside their content: …, he said. “…,” said Ann Lee. The plan, he said, is dead."""

from statements.extraction.cues import Cue
from statements.extraction.drafts import Draft, Range, make_draft
from statements.extraction.inflection import Form
from statements.extraction.inverted import find_inverted_subject
from statements.extraction.lexicon import FORMS, Frame
from statements.extraction.phrases import Tokens, is_finite
from statements.extraction.pieces import NO_REST, find_pieces
from statements.extraction.roles import ROLES
from statements.extraction.starts import find_start
from statements.extraction.subjects import find_subject
from statements.extraction.times import skip_time
from statements.extraction.tokens import END, QUOTE, SPOKEN_WORDS, WORD, Sentence, ends_clause, inner_words, is_spoken
from statements.extraction.words import (
    AUXILIARIES,
    PREPOSITIONS,
    SUBORDINATORS,
    WEEKDAYS,
    is_adverb,
    word_set,
)

RELATIVES = word_set("who which that whom whose")
OPENINGS = word_set("as when while asked though although after before once given like unlike speaking")
LONGEST_LISTENER = 7  # tokens of "reporters in Geneva."
LONG_CLAUSE = 7  # tokens: so many before ", said Ann Lee." are no mere name
TIME_WORDS = word_set("monday tuesday wednesday thursday friday saturday sunday last this to of")


def find_trailing(sentence: Sentence, cue: Cue) -> Draft | None:
    """The statement whose content stands, or begins, before this cue."""
    infinitive = sentence.tokens[cue.first].low == "to"
    if cue.passive or cue.form is Form.GERUND or infinitive:
        return None
    return _inverted(sentence, cue) or _subject_first(sentence, cue)


def _inverted(sentence: Sentence, cue: Cue) -> Draft | None:
    tokens = sentence.tokens
    before = cue.first - 1
    if before < 0 or cue.form is Form.BASE or not _closes_content(tokens, before):
        return None
    quoted = _is_quoted(tokens, before)
    subject = find_inverted_subject(tokens, cue.last + 1, any_word=quoted)
    if subject is None or tokens[subject[0]].low == "that":
        return None
    if not quoted and not _can_invert_plain(tokens, cue, before, subject):
        return None
    if tokens[0].kind != QUOTE and _has_own_verb(tokens, subject):
        return None  # Lee, citing “pressure,” said the talks could fail
    held = find_pieces(tokens, before, subject[1] + 1)
    return make_draft("said.inverted", sentence, held, (cue.first, cue.last), subject)


def _has_own_verb(tokens: Tokens, subject: Range) -> bool:
    """Whether the noun behind the verb is the subject of a clause: said the talks could fail."""
    first, last = subject
    described = any(token.low == "who" for token in tokens[first : last + 1])
    return not described and last + 1 < len(tokens) and tokens[last + 1].low in AUXILIARIES


def _can_invert_plain(tokens: Tokens, cue: Cue, before: int, subject: Range) -> bool:
    """Whether "…, said Ann Lee." ends a clause that does not end in a quotation."""
    behind = tokens[subject[1] + 1] if subject[1] + 1 < len(tokens) else None
    closed = behind is None or behind.kind in {END, ","}
    ends = closed or behind is None or behind.low in RELATIVES | PREPOSITIONS
    if cue.verb.lemma not in {"say", "write"} or not ends or not _is_clause(tokens, before):
        return False
    named = tokens[subject[0]].is_capital and closed and before >= LONG_CLAUSE
    return named or _has_verb(tokens, before)


def _subject_first(sentence: Sentence, cue: Cue) -> Draft | None:
    tokens = sentence.tokens
    subject = find_subject(tokens, cue.first - 1) if cue.first else None
    if subject is None or subject[0] == 0 or tokens[subject[0]].low in RELATIVES:
        return None
    before = subject[0] - 1
    if tokens[before].low == "as" and before > 1 and tokens[before - 1].kind == ",":
        before -= 1
    if not _closes_content(tokens, before) or not _nothing_follows(tokens, cue, before):
        return None
    if _ends_opening(tokens, before) and find_start(tokens, cue):
        return None
    if not _is_quoted(tokens, before) and (
        _is_described(tokens, subject) or not _can_follow_plain(tokens, cue, before)
    ):
        return None
    held = find_pieces(tokens, before, cue.last + 1)
    return make_draft("said.after", sentence, held, (cue.first, cue.last), subject)


def _can_follow_plain(tokens: Tokens, cue: Cue, before: int) -> bool:
    """Whether ", he said" can hang on words that do not end in a quotation."""
    if not cue.verb.frames & Frame.CLAUSE:
        aside = cue.verb.frames & Frame.THAT and _is_parenthesis(tokens, cue)
        return bool(aside) or _ends_with_listener(tokens, cue)
    if _is_parenthesis(tokens, cue):
        return True
    start = find_start(tokens, cue)
    marked = start is not None and start.marker in {"that", "wh", "colon", "block", "quote"}
    return not marked and _is_clause(tokens, before)


def _is_described(tokens: Tokens, subject: Range) -> bool:
    """Whether the "subject" is a noun with a relative clause: …, a word Lee repeated."""
    first, last = subject
    if tokens[first].low not in {"a", "an", "something", "one"} or last - first < 2 - (
        tokens[first].low == "something"
    ):
        return False
    inner = tokens[last - 1] if tokens[first].low != "something" else tokens[first]
    return tokens[last].is_capital and not inner.is_capital and inner.low not in ROLES


def _ends_opening(tokens: Tokens, before: int) -> bool:
    """Whether the quotation belongs to a phrase or clause that opens the sentence: Citing “pressure,” Lee urged …"""
    opening = tokens[0]
    entry = FORMS.get(opening.low)
    reporting = any(token.low in FORMS and not token.is_capital for token in tokens[1:before])
    return (entry is not None and entry[1] is Form.GERUND) or (opening.low in OPENINGS and reporting)


def _ends_with_listener(tokens: Tokens, cue: Cue) -> bool:
    """Whether the person told closes the sentence: …, he told reporters."""
    behind = tokens[cue.last + 1 :]
    if cue.verb.lemma != "tell" or not 2 <= len(behind) <= LONGEST_LISTENER:
        return False
    return behind[-1].kind == END and all(token.kind == WORD for token in behind[:-1]) and behind[0].low != "that"


def _is_parenthesis(tokens: Tokens, cue: Cue) -> bool:
    """Whether the clause goes on behind ", he said,": The plan, he said, is dead."""
    comma = skip_time(tokens, cue.last + 1)
    if comma + 1 >= len(tokens) or tokens[comma].kind != ",":
        return False
    following = tokens[comma + 1]
    if following.kind == QUOTE:
        return inner_words(following)[:1].islower()
    if following.low in NO_REST | {"that", "and", "or"} or following.low.endswith("ing"):
        return False
    return any(tokens[at].kind == QUOTE or is_finite(tokens, at) for at in range(comma + 1, len(tokens)))


def _is_quoted(tokens: Tokens, before: int) -> bool:
    quote = before if tokens[before].kind == QUOTE else before - 1
    if quote < 0 or tokens[quote].kind != QUOTE:
        return False
    return quote == 0 or tokens[quote - 1].kind != WORD or len(inner_words(tokens[quote]).split()) >= SPOKEN_WORDS


def _closes_content(tokens: Tokens, at: int) -> bool:
    """Whether the token before the attribution ends its content: a comma, dash or quotation."""
    token = tokens[at]
    return (token.kind in {",", "dash"} and at > 0) or (
        token.kind == QUOTE and (is_spoken(token) or ends_clause(token))
    )


def _nothing_follows(tokens: Tokens, cue: Cue, before: int) -> bool:
    """Whether the verb has no content of its own behind it."""
    at = cue.last + 1
    while at < len(tokens) and tokens[at].kind == WORD and is_adverb(tokens[at].low):
        at += 1
    if at >= len(tokens) or tokens[at].kind in {END, ",", ";", "dash"}:
        return not (at + 1 < len(tokens) and tokens[at + 1].low == "that")
    if cue.verb.frames & Frame.PERSON or (tokens[before].kind == QUOTE and ends_clause(tokens[before])):
        return tokens[at].kind in (WORD, QUOTE) and tokens[at].low != "that"
    return tokens[at].low in PREPOSITIONS | (SUBORDINATORS - {"that"}) | TIME_WORDS


def _is_clause(tokens: Tokens, last: int) -> bool:
    """Whether the stretch before ", he said" can stand as content: more than an opening phrase."""
    words = [token for token in tokens[: last + 1] if token.kind in (WORD, QUOTE)]
    if len(words) < 3 and not any(word.kind == QUOTE for word in words):
        return False
    if words[0].low in PREPOSITIONS | OPENINGS | WEEKDAYS:
        return _has_verb(tokens, last) and sum(token.kind == "," for token in tokens[: last + 1]) > 1
    return not words[0].low.endswith("ing")


def _has_verb(tokens: Tokens, last: int) -> bool:
    return any(tokens[at].kind == QUOTE or is_finite(tokens, at) for at in range(last + 1))
