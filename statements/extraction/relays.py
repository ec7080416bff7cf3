"""A further speaker inside a claim: According to the ambassador, Trump acknowledged that …"""

from collections.abc import Sequence

from statements.extraction.cues import find_cues
from statements.extraction.drafts import Draft
from statements.extraction.inflection import Form
from statements.extraction.lexicon import NOUN_LOOKALIKES, Frame
from statements.extraction.roles import BODIES, ROLES
from statements.extraction.starts import find_start
from statements.extraction.subjects import find_subject
from statements.extraction.tokens import WORD, Token
from statements.extraction.words import MODALS, word_set

MARKERS = frozenset({"that", "clause", "quote"})
CITING = word_set("citing quoting")
SAYING = word_set("saying telling claiming stating adding warning insisting confirming denying suggesting")
LONGEST_NAME = 12  # tokens


def find_relayed(text: str, draft: Draft) -> str | None:
    """The further speaker as printed: "X said …" at the head of the claim, "quoted X as saying", "citing X, …"."""
    if not draft.held:
        return None
    found = _claimed(draft) or _quoted_as_saying(draft) or _cited(draft)
    return draft.sentence.cut(*found).cut(text) if found else None


def _claimed(draft: Draft) -> tuple[int, int] | None:
    """The subject of the verb of saying with which the claim opens; names and definite offices only."""
    first, last = draft.held[0]
    tokens = draft.sentence.tokens[: last + 1]
    opening = first + 1 if tokens[first].low == "that" else first
    for cue in find_cues(tokens):
        if cue.first <= opening or cue.is_gerund or cue.passive:
            continue
        subject = find_subject(tokens, cue.first - 1)
        if subject is None or subject[0] != opening:
            return None
        start = find_start(tokens, cue)
        noun = cue.form is Form.PRESENT and cue.verb.lemma in NOUN_LOOKALIKES  # Ukrainian claims that …
        told = not noun and not any(tokens[at].low in MODALS for at in range(cue.first, cue.head))
        frames = cue.verb.frames
        if start is None or start.marker not in MARKERS or not told or not _is_named(tokens, *subject):
            return None
        # Somebody is told "that": the listener alone ("warned reporters") is no claim.
        return subject if frames & Frame.CLAUSE or (frames & Frame.PERSON and start.marker == "that") else None
    return None


def _is_named(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a subject is a name, or "the Ukrainian president", who may have been named before."""
    return tokens[last].is_capital or (tokens[first].low == "the" and tokens[last].low in ROLES | BODIES)


def _quoted_as_saying(draft: Draft) -> tuple[int, int] | None:
    first, last = draft.held[0]
    tokens = draft.sentence.tokens
    for at in range(first + 1, min(first + LONGEST_NAME, last)):
        if tokens[at].low == "as" and tokens[at + 1].low in SAYING:
            return (first, at - 1) if _is_named(tokens, first, at - 1) else None
    return None


def _cited(draft: Draft) -> tuple[int, int] | None:
    """Who is cited in front of the sentence: Citing Sergey Lavrov, the envoy said that …"""
    tokens = draft.sentence.tokens
    if tokens[0].low not in CITING or draft.held[0][0] < 2:
        return None
    comma = next((at for at in range(1, min(LONGEST_NAME, len(tokens))) if tokens[at].kind != WORD), 0)
    before = comma > 1 and tokens[comma].text == "," and comma < draft.held[0][0]
    return (1, comma - 1) if before and _is_named(tokens, 1, comma - 1) else None
