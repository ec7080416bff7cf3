"""All statements of one sentence: every rule tried at every cue, outermost first."""

from statements.extraction.cues import find_cues
from statements.extraction.drafts import Draft
from statements.extraction.reported import find_reported
from statements.extraction.tokens import Sentence
from statements.extraction.trailing import find_trailing


def read_statements(sentence: Sentence) -> list[Draft]:
    """Find the statements of a sentence, in order; none inside the content of another."""
    cues = find_cues(sentence.tokens)
    drafts: list[Draft] = []
    for cue in reversed(cues):
        if not any(draft.holds(cue.head) for draft in drafts):
            draft = find_trailing(sentence, cue)
            if draft:
                drafts.append(draft)
    for cue in cues:
        if any(
            draft.holds(cue.head) or draft.cue.start <= sentence.tokens[cue.head].start < draft.cue.end
            for draft in drafts
        ):
            continue
        draft = find_reported(sentence, cue, cues, drafts)
        if draft:
            drafts.append(draft)
    return sorted(drafts, key=lambda draft: draft.cue)
