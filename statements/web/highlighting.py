"""A link to some words of a page: the server marks them, for browsers that do not know text fragments."""

import re
from dataclasses import dataclass

from statements.models import Statement
from statements.web.lines import find_lines
from statements.web.passages import Place

LONGEST = 1000  # characters of a link's words


@dataclass(frozen=True, slots=True)
class Highlight:
    """The words that a link names, and where they stand. No `place`: they do not stand here, or not any more."""

    words: str
    place: Place | None


def find_highlight(asked: str, statement: Statement) -> Highlight | None:
    """Find the words of `?highlight=`; None if none are asked for. Reads `statement.article.text`.

    They are looked for in the passage, then in its paragraphs and their neighbours.
    """
    passage = (statement.passage_start, statement.passage_end)
    return find_words(asked, statement.article.text, passage, _shown_around(statement))


def find_words(asked: str, text: str, *places: Place) -> Highlight | None:
    """Find words in the first of some places of a text that has them; white space does not count."""
    words = asked.split()
    if not words:
        return None
    if len(asked) > LONGEST:
        return Highlight(asked[:LONGEST], None)
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    found = (pattern.search(text, *place) for place in places)
    return Highlight(" ".join(words), next((match.span() for match in found if match), None))


def _shown_around(statement: Statement) -> tuple[int, int]:
    """Return start and end of what a page prints of the article: the paragraphs of the passage and one on each side."""
    lines = find_lines(statement.article.text)
    here = [
        at
        for at, line in enumerate(lines)
        if line.start() < statement.passage_end and statement.passage_start < line.end()
    ]
    if not here:
        return statement.passage_start, statement.passage_end
    return lines[max(here[0] - 1, 0)].start(), lines[min(here[-1] + 1, len(lines) - 1)].end()
