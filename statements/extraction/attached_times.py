"""Which of the times in the first paragraphs tell when the words fell, and which date something else."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from statements.extraction.documents import Paragraph
from statements.extraction.drafts import Draft
from statements.extraction.moments import find_mentions
from statements.extraction.printed_days import Mention
from statements.extraction.tokens import QUOTE, Sentence
from statements.extraction.words import word_set
from statements.text import Span

WORD = re.compile(r"[\w’']+")
PARTING = word_set(  # between a verb and a time: the time is that of another verb or noun
    """
    who whom whose which that when where while after before since until till as because if ahead for about over
    against following than next upon amid
    """
)
RELATIVE = word_set("who whom whose which that when where")
DATING = word_set("of since from after before until till by for than dated through to following")
ADJECTIVAL = word_set("the a an this that his her its their our another")
PLACING = word_set("on at in during")
RELEASED = word_set("released issued published posted aired delivered addressed recorded tweeted")
OPENING = re.compile(  # what may stand before the time that opens a sentence
    r"(?:(?:On|Late|Early|Earlier|Also|But|And|Then|Later)\b[ ,]*)*"
    r"(?:(?:Speaking|Addressing|Talking|Briefing|At|During)\b.{0,90}"
    r"|In (?:[A-Z]|(?:an?|the|his|her|their) [\w -]{0,30}"
    r"(?:statement|interview|speech|address|remarks|letter|tweet|post|message|debate|forum|briefing|conference)\b).{0,90})?\s*"
)
STATES = word_set("progress success optimism hope hopes peace unity sanctions plans reforms")
WRITERS = word_set("i we")
DOCUMENT = re.compile(
    r"\b(?:statements?|communiqu[eé]|press release|announcement|readout|interview|transcript)\b", re.I
)
TO_COME = re.compile(
    r"\b(?:will|would|(?:is|are|was|were|due|set|scheduled|expected|plans?|planned|invited) to|ahead of|before|upcoming"
    r"|next|another|postponed|cancell?ed|announced)\b[^.;]*$"
)
FARTHEST = 90  # characters between a verb and its time
NEAR = 30  # characters between a time and the occasion it qualifies: "Tuesday’s weekly press briefing"
FEW = 2  # words between a time and its verb: "on Tuesday also"
MANY = 8  # words of a place between them
MOST_TIMES = 20  # in one sentence


@dataclass(frozen=True, slots=True)
class Setting:
    """A sentence that reports words or names the occasion: where its times may hang."""

    text: str
    sentence: Sentence
    reports: Sequence[Draft]
    phrase: Span | None


def find_attached(
    text: str, lead: Sequence[Paragraph], phrase: Span | None, drafts: Sequence[Draft]
) -> Iterator[tuple[Mention, bool]]:
    """The times of the occasion or of a verb of reporting, outside the words it reports.

    With each, whether it may be long ago: one of a verb in the very first paragraph. Elsewhere a month or
    a year is that of something told as background.
    """
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence.span.start, []).append(draft)
    for number, paragraph in enumerate(lead):
        for sentence in paragraph.sentences:
            reports = by_sentence.get(sentence.span.start, [])
            named = (
                phrase if phrase and sentence.span.covers(phrase) and not _is_to_come(text, sentence, phrase) else None
            )
            if reports or named:
                setting = Setting(text, sentence, reports, named)
                times = find_mentions(text, sentence.span)[:MOST_TIMES]
                for time in times:
                    by_verb = _is_attached(setting, time)
                    if by_verb is not None:
                        yield time, by_verb and number == 0


def _is_to_come(text: str, sentence: Sentence, phrase: Span) -> bool:
    """Whether the occasion named is not the one reported: "ahead of a press conference"."""
    return TO_COME.search(text, max(sentence.span.start, phrase.start - FARTHEST), phrase.start) is not None


def _is_attached(setting: Setting, time: Mention) -> bool | None:
    """Whether the time is that of a verb of reporting (True) or of the occasion named (False); None for neither."""
    if _is_inside(setting, time.span) or _is_adjectival(setting, time):
        return None
    verbs = [report.cue for report in setting.reports if report.is_said and not _is_background(setting, report)]
    before = [head for head in [*verbs, *([setting.phrase] if setting.phrase else [])] if head.end <= time.span.start]
    nearest = max(before, key=lambda head: head.end, default=None)
    if time.is_owner:
        return False
    if nearest and _follows(setting, nearest, time.span):
        return nearest != setting.phrase or any(_follows(setting, verb, time.span) for verb in verbs if verb in before)
    if any(_is_behind_object(setting, report, time.span) for report in setting.reports if report.cue in verbs):
        return True
    opens = any(_opens(setting, report, time.span) for report in setting.reports if report.cue in verbs)
    return True if opens else None


def _is_inside(setting: Setting, time: Span) -> bool:
    """Whether the time belongs to the words reported, to a quotation, or to what is said of the speaker."""
    if any(piece.overlaps(time) for report in setting.reports for piece in report.content):
        return True
    if any(
        token.kind == QUOTE and token.start < time.end and time.start < token.end for token in setting.sentence.tokens
    ):
        return True
    sources = (report.source for report in setting.reports if report.source and report.source.overlaps(time))
    return any(not DOCUMENT.search(setting.text, source.start, source.end) for source in sources)


def _is_adjectival(setting: Setting, time: Mention) -> bool:
    """Whether the time qualifies a noun other than the occasion: "the May 7 attack", "the talks of 7 May"."""
    start = setting.sentence.span.start
    words = _words(setting.text, max(start, time.span.start - FARTHEST), time.span.start)
    last = words[-1] if words else ""
    phrase = setting.phrase
    if time.is_owner or last in ADJECTIVAL:
        return not (phrase and 0 <= phrase.start - time.span.end <= NEAR)
    if last in DATING:
        return not (phrase and 0 <= time.span.start - phrase.end <= len(last) + 2)
    return False


def _is_background(setting: Setting, report: Draft) -> bool:
    """Whether the verb tells of an earlier occasion ("had said"), or of the writer ("I wrote")."""
    if report.cue.cut(setting.text).lower().startswith("had "):
        return True
    return report.source is not None and report.source.cut(setting.text).lower() in WRITERS


def _follows(setting: Setting, head: Span, time: Span) -> bool:
    """Whether a time behind a verb or occasion is its own: told reporters in Geneva on Tuesday."""
    if time.start - head.end > FARTHEST or _has_content(setting, head.end, time.start):
        return False
    words = _words(setting.text, head.end, time.start)
    participle = words and words[-1].endswith("ed") and words[-1] not in RELEASED
    return not participle and PARTING.isdisjoint(words) and not set(";:") & set(setting.text[head.end : time.start])


def _is_behind_object(setting: Setting, report: Draft, time: Span) -> bool:
    """Whether a time ends the clause of a verb behind a word that is no event itself: hailed progress on Tuesday.

    "Welcomed talks on Tuesday", "denounced the attack on Tuesday" may mean the day of the talks or attack.
    """
    text = setting.text
    if report.rule != "said.object" or len(report.content) != 1 or text[report.content[0].end : time.start].strip():
        return False
    words = _words(text, report.content[0].start, report.content[0].end)
    return len(words) == 1 and words[0] in STATES and text[time.end : time.end + 1] in {",", ".", ";", ""}


def _opens(setting: Setting, report: Draft, time: Span) -> bool:
    """Whether a time in front of a verb is its own: On Tuesday, Lee said; Lee on Tuesday said."""
    text, start = setting.text, setting.sentence.span.start
    if not time.end <= report.cue.start <= time.end + 2 * FARTHEST or _has_content(setting, time.end, report.cue.start):
        return False
    source = report.source if report.source and time.end <= report.source.start < report.cue.start else None
    gap = _words(text, time.end, source.start if source else report.cue.start)
    gap += _words(text, source.end, report.cue.start) if source else []
    prefix = text[max(start, time.start - 2 * FARTHEST) : time.start]
    placed = not prefix.strip() and gap[:1] and gap[0] in PLACING  # Wednesday on the BBC, Ann Lee said
    if not PARTING.isdisjoint(gap) or len(gap) > (MANY if placed else FEW):
        return False
    if source is None and not text.startswith(",", time.end):
        return RELATIVE.isdisjoint(_words(prefix, 0, len(prefix))) and not prefix.rstrip().endswith(",")
    if source is None:
        return not prefix.rpartition(",")[2].strip()
    return OPENING.fullmatch(prefix) is not None and PARTING.isdisjoint(_words(prefix, 0, len(prefix)))


def _has_content(setting: Setting, start: int, end: int) -> bool:
    return any(piece.start < end and start < piece.end for report in setting.reports for piece in report.content)


def _words(text: str, start: int, end: int) -> list[str]:
    return [match.group().lower() for match in WORD.finditer(text, start, end)]
