"""All statements of one sentence: every rule tried at every cue, outermost first."""

from statements.extraction.according import find_according
from statements.extraction.colons import find_colon
from statements.extraction.cues import Cue, find_cues
from statements.extraction.drafts import Draft
from statements.extraction.leads import find_colon_lead
from statements.extraction.nouns import find_noun_cues
from statements.extraction.reported import find_reported
from statements.extraction.tokens import Sentence
from statements.extraction.trailing import find_trailing
from statements.extraction.withheld import is_withheld

LONGEST_SENTENCE = 500  # tokens; a longer run without a full stop is no prose


def read_statements(sentence: Sentence, *, is_headline: bool = False, turns: bool = True) -> list[Draft]:
    """Find the statements of a sentence, in order; none inside the content of another.

    `turns` is whether a name and colon may lead the whole sentence to a speaker.
    Words that were not said ("did not say that …") are left out, and all that stands
    inside them.
    """
    if len(sentence.tokens) > LONGEST_SENTENCE:
        return []
    colon = find_colon(sentence, is_headline=is_headline) if turns else None
    if colon:
        return [colon]
    cues = find_cues(sentence.tokens)
    drafts = find_according(sentence)
    for cue in reversed(cues):
        if not _is_taken(sentence, cue, drafts):
            draft = _said(find_trailing(sentence, cue), cue, cues, trails=True)
            if draft and not _overlaps(draft, drafts):
                drafts.append(draft)
    for cue in cues:
        if not _is_taken(sentence, cue, drafts):
            draft = _said(find_reported(sentence, cue, cues, drafts), cue, cues)
            if draft and not _overlaps(draft, drafts):
                drafts.append(draft)
    drafts += [noun for noun in find_noun_cues(sentence) if not _overlaps(noun, drafts)]
    lead = find_colon_lead(sentence)
    if lead and not _overlaps(lead, drafts):
        drafts.append(lead)
    return sorted((draft for draft in drafts if draft.is_said), key=lambda draft: draft.cue)


def _said(draft: Draft | None, cue: Cue, cues: list[Cue], *, trails: bool = False) -> Draft | None:
    """The draft, marked when its words were not said."""
    if draft:
        number = cues.index(cue)
        before = cues[number - 1] if number else None
        own = None if draft.rule.endswith(".shared") else draft.source_tokens
        draft.is_said = not is_withheld(draft.sentence.tokens, cue, own, before=before, trails=trails)
    return draft


def _overlaps(new: Draft, drafts: list[Draft]) -> bool:
    """Whether a statement would use words that another statement has already."""
    spans = [*new.content, new.cue]
    taken = [span for draft in drafts for span in (*draft.content, draft.cue)]
    return any(span.overlaps(other) for span in spans for other in taken)


def _is_taken(sentence: Sentence, cue: Cue, drafts: list[Draft]) -> bool:
    """Whether a cue stands inside another statement's content, cue or source."""
    at = sentence.tokens[cue.head].start
    return any(
        draft.holds(cue.head)
        or draft.cue.start <= at < draft.cue.end
        or (draft.source is not None and draft.source.start <= at < draft.source.end)
        for draft in drafts
    )
