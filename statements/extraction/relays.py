"""A further speaker inside a claim: According to the ambassador, Trump acknowledged that …"""

from statements.extraction.cues import find_cues
from statements.extraction.drafts import Draft
from statements.extraction.inflection import Form
from statements.extraction.lexicon import NOUN_LOOKALIKES, Frame
from statements.extraction.starts import find_start
from statements.extraction.subjects import find_subject
from statements.extraction.words import MODALS

MARKERS = frozenset({"that", "clause", "quote"})


def find_relayed(text: str, draft: Draft) -> str | None:
    """The further speaker as printed, when the claim itself opens with "X said …"; names only."""
    if not draft.held:
        return None
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
        named = tokens[subject[1]].is_capital
        noun = cue.form is Form.PRESENT and cue.verb.lemma in NOUN_LOOKALIKES  # Ukrainian claims that …
        told = not noun and not any(tokens[at].low in MODALS for at in range(cue.first, cue.head))
        if named and told and start and start.marker in MARKERS and cue.verb.frames & Frame.CLAUSE:
            return draft.sentence.cut(*subject).cut(text)
        return None
    return None
