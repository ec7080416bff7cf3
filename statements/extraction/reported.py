"""Attributions in front of their content: he said that …; she criticised …; …, accusing him of …"""

from statements.extraction.contents import find_end
from statements.extraction.cues import Cue
from statements.extraction.drafts import Draft, Range, make_draft
from statements.extraction.lexicon import Frame
from statements.extraction.markers import Start
from statements.extraction.phrases import Tokens
from statements.extraction.starts import find_start
from statements.extraction.subjects import find_main_subject, find_subject
from statements.extraction.tokens import END, WORD, Sentence
from statements.extraction.verdicts import find_verdict
from statements.extraction.words import PERSONAL, PREPOSITIONS, is_adverb, word_set

NOBODY = word_set("nothing nobody there")
NO_WORDS = word_set("nothing little")  # said nothing about the war
LONGEST_FRAME = 16  # tokens of "in a statement on Tuesday"


def find_reported(sentence: Sentence, cue: Cue, cues: list[Cue], drafts: list[Draft]) -> Draft | None:
    """The statement whose content stands behind this cue."""
    tokens = sentence.tokens
    if cue.passive:
        return None
    start = find_start(tokens, cue) or _empty_start(tokens, cue)
    if start is None:
        return None
    found = _source(sentence, cue, drafts)
    if found is None:
        return None
    source, shared = found
    if start.first >= len(tokens):
        return make_draft(f"said.{start.marker}", sentence, [], (cue.first, start.cue_last), source)
    if tokens[start.first].low in NO_WORDS and cue.verb.frames & Frame.CLAUSE:
        return None
    held = [(start.first, find_end(tokens, start, cue, cues))]
    verdict = find_verdict(tokens, cue, held[0][1]) if start.marker == "object" else None
    held += [verdict] if verdict else []
    rule = f"said.{start.marker}" + (".shared" if shared else "")
    return make_draft(rule, sentence, held, (cue.first, start.cue_last), source)


def _empty_start(tokens: Tokens, cue: Cue) -> Start | None:
    """The start of words in the next sentence: She said in a statement. “…”"""
    behind = tokens[cue.last + 1 :]
    if cue.verb.lemma not in {"say", "tell", "add", "write"} or not behind or behind[-1].kind != END or cue.is_gerund:
        return None
    silent = all(token.kind in (WORD, END) for token in behind) and len(behind) <= LONGEST_FRAME
    opens = len(behind) == 1 or behind[0].low in PREPOSITIONS or cue.verb.lemma == "tell"
    return Start(len(tokens), cue.last, "next") if silent and opens else None


def _source(sentence: Sentence, cue: Cue, drafts: list[Draft]) -> tuple[Range | None, bool] | None:
    """The subject and whether another verb lends it; None when this is no attribution."""
    tokens = sentence.tokens
    if cue.is_gerund:
        own = _own_noun(tokens, cue.first)
        return (own, False) if own else _lent(tokens, cue, drafts)
    if cue.first == 0:
        return None
    before = tokens[cue.first - 1]
    if before.low in {"and", "but", "then", "or"}:
        return _lent(tokens, cue, drafts)
    subject = find_subject(tokens, cue.first - 1)
    if subject is None or tokens[subject[0]].low in NOBODY or _is_expected(tokens, cue, subject):
        return None
    return subject, False


def _is_expected(tokens: Tokens, cue: Cue, subject: Range) -> bool:
    """Whether the "subject" of an infinitive is a lone word like "expected": is expected to say."""
    alone = tokens[subject[0]]
    if tokens[cue.first].low != "to" or subject[0] != subject[1]:
        return False
    return not (alone.is_capital or alone.low in PERSONAL or alone.low.endswith("s"))


def _own_noun(tokens: Tokens, gerund: int) -> Range | None:
    """The noun that a participle follows without a comma: a statement saying …, voters asking …"""
    before = tokens[gerund - 1] if gerund else None
    if before is None or before.kind != WORD or is_adverb(before.low):
        return None
    return find_subject(tokens, gerund - 1)


def _lent(tokens: Tokens, cue: Cue, drafts: list[Draft]) -> tuple[Range | None, bool] | None:
    """The source of the statement to the left, else the subject of the main clause."""
    at = tokens[cue.head].start
    before = [draft for draft in drafts if draft.cue.start < at and draft.source_tokens]
    if before:
        return max(before, key=lambda draft: draft.cue).source_tokens, True
    main = find_main_subject(tokens, cue.first)
    return (main, True) if main else None
