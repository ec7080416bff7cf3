"""Attributions behind or inside their content: …, he said. “…,” said Ann Lee. …, according to the report."""

from statements.extraction.cues import Cue
from statements.extraction.drafts import Draft, Range, make_draft
from statements.extraction.inflection import Form
from statements.extraction.lexicon import FORMS, Frame
from statements.extraction.sources import Tokens, find_inverted_subject, find_subject, is_finite
from statements.extraction.tokens import END, QUOTE, WORD, Sentence, is_spoken
from statements.extraction.words import PREPOSITIONS, SUBORDINATORS, is_adverb

PARENTHETICAL = Frame.CLAUSE | Frame.THAT | Frame.QUOTE | Frame.PERSON


def find_trailing(sentence: Sentence, cue: Cue) -> Draft | None:
    """The statement whose content stands (or begins) before this cue."""
    tokens = sentence.tokens
    if cue.passive or cue.form in (Form.GERUND, Form.BASE) and cue.first == cue.head:
        return None
    return _inverted(sentence, cue) or _subject_first(sentence, cue) if tokens else None


def _inverted(sentence: Sentence, cue: Cue) -> Draft | None:
    tokens = sentence.tokens
    before = cue.first - 1
    if before < 0 or not _closes_content(tokens, before):
        return None
    subject = find_inverted_subject(tokens, cue.last + 1)
    if subject is None or cue.form is Form.BASE:
        return None
    quoted = tokens[before].kind == QUOTE or tokens[before - 1].kind == QUOTE
    if tokens[subject[0]].low == "that":
        return None
    if not quoted and not _can_invert_plain(tokens, cue, before, subject):
        return None
    held = _pieces(tokens, before, subject[1] + 1)
    return make_draft("said.inverted", sentence, held, (cue.first, cue.last), subject) if held else None


def _can_invert_plain(tokens: Tokens, cue: Cue, before: int, subject: Range) -> bool:
    """Whether "…, said Ann Lee." ends a clause without quotation marks."""
    ends = subject[1] + 1 >= len(tokens) or tokens[subject[1] + 1].kind == END
    has_verb = any(is_finite(tokens, at) for at in range(1, before))
    return cue.verb.lemma in {"say", "write"} and ends and has_verb and _is_clause(tokens, 0, before)


def _subject_first(sentence: Sentence, cue: Cue) -> Draft | None:
    tokens = sentence.tokens
    subject = find_subject(tokens, cue.first - 1) if cue.first else None
    if subject is None or subject[0] == 0 or tokens[subject[0]].low in {"who", "which", "that"}:
        return None
    before = subject[0] - 1
    if not _closes_content(tokens, before) or not _nothing_follows(tokens, cue):
        return None
    quoted = tokens[before].kind == QUOTE or tokens[before - 1].kind == QUOTE
    if not quoted and not (cue.verb.frames & Frame.CLAUSE and _is_clause(tokens, 0, before)):
        return None
    held = _pieces(tokens, before, cue.last + 1)
    return make_draft("said.after", sentence, held, (cue.first, cue.last), subject) if held else None


def _closes_content(tokens: Tokens, at: int) -> bool:
    """Whether the token before the attribution ends its content: a comma, dash or quotation."""
    token = tokens[at]
    return at >= 0 and (
        (token.kind in {",", "dash"} and at > 0) or (token.kind == QUOTE and is_spoken(token)) or token.kind == END
    )


def _nothing_follows(tokens: Tokens, cue: Cue) -> bool:
    """Whether the verb has no content of its own behind it."""
    at = cue.last + 1
    while at < len(tokens) and tokens[at].kind == WORD and is_adverb(tokens[at].low):
        at += 1
    if at >= len(tokens) or tokens[at].kind in {END, ",", ";", "dash"}:
        return not (at + 1 < len(tokens) and tokens[at + 1].low == "that")
    if cue.verb.frames & Frame.PERSON:
        return True
    low = tokens[at].low
    return (
        low in PREPOSITIONS
        or low in SUBORDINATORS - {"that"}
        or low
        in {"to", "of", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "last", "this"}
    )


def _is_clause(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the stretch before ", he said" can stand as content: more than an opening phrase."""
    words = [token for token in tokens[first : last + 1] if token.kind in (WORD, QUOTE)]
    if len(words) < 3:
        return False
    if words[0].low in PREPOSITIONS | {"as", "when", "while", "asked", "if"} - {"if"}:
        commas = sum(token.kind == "," for token in tokens[first : last + 1])
        return commas > 1
    return not words[0].low.endswith("ing")


def _pieces(tokens: Tokens, before: int, behind: int) -> list[Range]:
    """The content round an attribution: up to token `before`, and what goes on from `behind`."""
    first, last = 0, before
    quoted = tokens[before].kind == QUOTE
    if quoted:
        first = _first_quoted(tokens, before)
    while last > first and tokens[last].kind in {",", "dash"}:
        last -= 1
    held = [(first, last)]
    rest = _rest(tokens, behind, quoted)
    return [*held, rest] if rest else held


def _first_quoted(tokens: Tokens, last: int) -> int:
    """Where content that ends in a quotation begins: with the sentence, unless the quotation is whole."""
    return last if last and tokens[last - 1].kind in {":"} else 0


def _rest(tokens: Tokens, behind: int, quoted: bool) -> Range | None:
    """The second piece: the quotation, or the rest of the clause, behind the attribution."""
    for at in range(behind, len(tokens)):
        token = tokens[at]
        if token.kind == QUOTE:
            return (at, at) if is_spoken(token) and tokens[at - 1].kind in {",", ":", "dash"} else None
        if token.kind in {END, ";"} or token.low in FORMS:
            return None
        if token.kind == "," and not quoted and at == behind:
            return _clause_rest(tokens, at + 1)
    return None


def _clause_rest(tokens: Tokens, first: int) -> Range | None:
    last = len(tokens) - 1
    while last > first and tokens[last].kind == END:
        last -= 1
    if (
        first >= last
        or tokens[first].low.endswith("ing")
        or tokens[first].low in {"who", "which", "while", "as", "when"}
    ):
        return None
    return (first, last)
