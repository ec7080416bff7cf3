"""Official records: every paragraph, or every speaking turn, is a statement."""

from collections.abc import Sequence

from statements.extraction.figures import figures_of
from statements.extraction.long_turns import cut_turn
from statements.extraction.record_dates import find_record_occasion
from statements.extraction.record_parts import read_record
from statements.extraction.record_speakers import Cast
from statements.extraction.topics import find_topics
from statements.extraction.turns import Turn, find_labels, find_turns
from statements.extraction.values import Extraction, FoundOffice, FoundStatement, Kind, TopicTerms
from statements.text import PartKind, Span


def extract_record(
    text: str, topics: Sequence[TopicTerms] = (), *, speaker: str = "", office: FoundOffice | None = None
) -> Extraction:
    """Read the record of a speech or debate: statements of kind `record`.

    With speaking turns ("MR. X:", "The President:") a turn is a statement, and the
    words before the colon are its source; without, every paragraph is one, said by
    `speaker` when it is given, with the `office` held then. What is longer than a reader can cite is cut: a turn at its
    paragraphs, a paragraph at sentences (rule "record.sentences").
    """
    parts, paragraphs = read_record(text)
    labels = find_labels(text, paragraphs, one_speaker=bool(speaker))
    cast = Cast(text, labels.values(), speaker, office)
    statements: list[FoundStatement] = []
    for turn in find_turns(text, paragraphs, labels):
        place = cast.place(turn.label)
        for content, by_sentences in cut_turn(text, turn.paragraphs):
            rule = "record.sentences" if by_sentences else "record.turn" if turn.label else "record.paragraph"
            statements.append(_statement(text, turn, content, place, len(statements), rule, topics))
    headline = next((part.span for part in parts if part.kind is PartKind.HEADLINE), None)
    return Extraction(parts, tuple(statements), tuple(cast.speakers), find_record_occasion(text), headline)


def _statement(
    text: str,
    turn: Turn,
    content: tuple[Span, ...],
    speaker: int | None,
    position: int,
    rule: str,
    topics: Sequence[TopicTerms],
) -> FoundStatement:
    words = Span(content[0].start, content[-1].end)
    name = turn.label.name if turn.label else None
    opens = name is not None and content[0] == turn.paragraphs[0][0]
    return FoundStatement(
        passage=Span(name.start, words.end) if name and opens else words,
        content=content,
        cue=(),
        source=(name,) if name else (),
        kind=Kind.RECORD,
        heading=turn.heading,
        position=position,
        rule=rule,
        speaker=speaker,
        relayed_from=None,
        topics=find_topics(text, words, turn.heading, topics),
        in_headline=False,
        figures=figures_of(text, content),
    )
