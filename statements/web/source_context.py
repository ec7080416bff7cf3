"""Where a statement stands: its paragraph in the source, with the one before and the one after."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from statements.models import Statement
from statements.web.lines import find_lines
from statements.web.passages import Place, cut
from statements.web.words import render_pieces


@dataclass(frozen=True, slots=True)
class Paragraph:
    words: SafeString
    is_heading: bool


def read_context(statement: Statement, headings: Collection[str] = (), marks: Sequence[Place] = ()) -> list[Paragraph]:
    """Return the paragraphs of the passage with a neighbour on each side, the attributed words marked.

    Other `marks` stand in for theirs: the words that a link names.

    The heading of its section stands in for the paragraph before it; the paragraph after
    is left out when it is one of the article's `headings`. Reads `statement.article.text`.
    """
    lines = find_lines(statement.article.text)
    here = [at for at, line in enumerate(lines) if _overlaps(line, statement)]
    shown = lines[max(here[0] - 1, 0) : here[-1] + 2] if here else []
    if here and shown[-1] is not lines[here[-1]] and shown[-1][0].strip() in headings:
        shown.pop()
    return [
        Paragraph(
            words=_mark(line[0], line.start(), statement.content, marks or statement.content),
            is_heading=bool(statement.heading) and line[0].strip() == statement.heading,
        )
        for line in shown
    ]


def _overlaps(line: re.Match[str], statement: Statement) -> bool:
    return line.start() < statement.passage_end and statement.passage_start < line.end()


def _mark(text: str, start: int, content: list[Place], marks: Sequence[Place]) -> SafeString:
    return render_pieces(cut(text, start, content, marks))
