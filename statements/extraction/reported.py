"""Attributions in front of their content: he said that …; she criticised …; …, accusing him of …"""

from statements.extraction.contents import find_end
from statements.extraction.cues import Cue
from statements.extraction.drafts import Draft, Range, make_draft
from statements.extraction.inflection import Form
from statements.extraction.inverted import find_inverted_subject
from statements.extraction.lexicon import Frame
from statements.extraction.lookalikes import (
    asks_for_silence,
    is_expected,
    is_inside_opening,
    is_naming,
    is_only_description,
    is_only_purpose,
    is_printed_sign,
)
from statements.extraction.markers import Start
from statements.extraction.passives import find_passive
from statements.extraction.phrases import Tokens, is_finite
from statements.extraction.starts import find_start
from statements.extraction.subjects import find_main_subject, find_subject
from statements.extraction.tokens import END, QUOTE, WORD, Sentence, is_spoken
from statements.extraction.verdicts import find_verdict
from statements.extraction.words import PREPOSITIONS, is_adverb, word_set

NOBODY = word_set("nothing nobody there there's it's")
DOCUMENTS = word_set(
    """
    statement statements message messages letter email tweet tweets petition video memo response post note ad ads
    release sign signs
    """
)
NO_WORDS = word_set("nothing little")  # said nothing about the war
BEFORE_PARTICIPLE = word_set("after before since while when in by besides despite")
LONGEST_FRAME = 16  # tokens of "in a statement on Tuesday"


def find_reported(sentence: Sentence, cue: Cue, cues: list[Cue], drafts: list[Draft]) -> Draft | None:
    """The statement whose content stands behind this cue."""
    tokens = sentence.tokens
    if cue.passive:
        return find_passive(sentence, cue)
    if cue.head == 0 and cue.form in (Form.PAST, Form.PRESENT):
        return _said_by(sentence, cue)
    start = find_start(tokens, cue) or _empty_start(tokens, cue)
    if start is None:
        return None
    if cue.is_gerund and (cue.first == 0 or (cue.first == 1 and tokens[0].low in BEFORE_PARTICIPLE)):
        return _opening_participle(sentence, cue, cues, start)
    found = _source(sentence, cue, drafts)
    if found is None:
        return None
    source, shared = found
    if asks_for_silence(tokens, cue) or (source and is_printed_sign(tokens, cue, source)):
        return None
    if is_only_purpose(tokens, cue, start) or (
        not shared and source and is_only_description(tokens, cue, start, source)
    ):
        return None
    if start.first >= len(tokens):
        return make_draft(f"said.{start.marker}", sentence, [], (cue.first, start.cue_last), source)
    if tokens[start.first].low in NO_WORDS and cue.verb.frames & Frame.CLAUSE:
        return None
    held = [(start.first, find_end(tokens, start, cue, cues))]
    if source and not shared and _is_told_of(tokens, source, start):
        held.insert(0, (source[0] - 1, source[0] - 1))
    verdict = find_verdict(tokens, cue, held[0][1]) if start.marker == "object" else None
    held += [verdict] if verdict else []
    rule = f"said.{start.marker}" + (".shared" if shared else "")
    return make_draft(rule, sentence, held, (cue.first, start.cue_last), source)


def _is_told_of(tokens: Tokens, source: Range, start: Start) -> bool:
    """Whether "which" before the speaker is the subject of the content: a plan which Lee said was dead."""
    before = source[0] - 1
    if before < 1 or not is_finite(tokens, start.first):
        return False
    low = tokens[before].low
    return low == "what" or (low == "which" and tokens[before - 1].low not in PREPOSITIONS)


def _said_by(sentence: Sentence, cue: Cue) -> Draft | None:
    """The statement of a sentence that opens with its verb: Said Lee, “We wait.” Said Lee:"""
    tokens = sentence.tokens
    subject = find_inverted_subject(tokens, cue.last + 1)
    mark = subject[1] + 1 if subject else len(tokens)
    if mark >= len(tokens) or tokens[mark].kind not in {",", ":"}:
        return None
    if mark + 1 == len(tokens):
        return make_draft("said.block", sentence, [], (cue.first, cue.last), subject)
    quoted = tokens[mark + 1].kind == QUOTE and is_spoken(tokens[mark + 1])
    return (
        make_draft("said.quote", sentence, [(mark + 1, mark + 1)], (cue.first, cue.last), subject) if quoted else None
    )


def _opening_participle(sentence: Sentence, cue: Cue, cues: list[Cue], start: Start) -> Draft | None:
    """The statement of a participle that waits for its subject: Citing “pressure,” Lee left."""
    tokens = sentence.tokens
    if start.first >= len(tokens):
        return None
    end = find_end(tokens, start, cue, cues)
    first = end + 2 if end + 1 < len(tokens) and tokens[end + 1].kind == "," else end + 1
    subject = find_inverted_subject(tokens, first)
    if subject is None:
        return None
    return make_draft(
        f"said.{start.marker}.shared", sentence, [(start.first, end)], (cue.first, start.cue_last), subject
    )


def _empty_start(tokens: Tokens, cue: Cue) -> Start | None:
    """The start of words in the next sentence: She said in a statement. “…”"""
    behind = tokens[cue.last + 1 :]
    if not behind or behind[-1].kind != END or cue.is_gerund:
        return None
    if len(behind) == 1 and cue.form is Form.PAST and not any(token.kind == QUOTE for token in tokens):
        return Start(len(tokens), cue.last, "next")
    if cue.verb.lemma not in {"say", "tell", "add", "write"}:
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
    if tokens[cue.first].low == "to" and not (subject and subject[0] and tokens[subject[0] - 1].low == "for"):
        main = find_main_subject(tokens, cue.first)
        if main:
            return main, True
    if subject and is_inside_opening(tokens, subject):
        return None
    if cue.first == 1 and tokens[0].low == "that" and tokens[cue.last + 1].kind == ",":
        return None  # That said, …
    if subject and is_naming(tokens, cue, subject):
        return None
    if subject is None or tokens[subject[0]].low in NOBODY or is_expected(tokens, cue, subject):
        return None
    return subject, False


def _own_noun(tokens: Tokens, gerund: int) -> Range | None:
    """The noun that a participle follows without a comma: a statement saying …, voters asking …"""
    before = tokens[gerund - 1] if gerund else None
    if before is None or before.kind != WORD or is_adverb(before.low):
        return None
    own = find_subject(tokens, gerund - 1)
    if own and tokens[own[1]].low in DOCUMENTS and own[0] and find_main_subject(tokens, own[0]):
        return None
    return own


def _lent(tokens: Tokens, cue: Cue, drafts: list[Draft]) -> tuple[Range | None, bool] | None:
    """The source of the statement to the left, else the subject of the main clause."""
    at = tokens[cue.head].start
    before = [draft for draft in drafts if draft.cue.start < at and draft.source_tokens]
    main = find_main_subject(tokens, cue.first)
    left = max(before, key=lambda draft: draft.cue) if before else None
    if left and not (main and left.content and tokens[main[0]].start > left.content[-1].end):
        return left.source_tokens, True
    return (main, True) if main else None
