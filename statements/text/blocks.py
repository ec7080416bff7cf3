"""Paragraphs of a text whose lines are paragraphs, or were broken at a fixed width as in printed records."""

import re
from collections.abc import Sequence

from statements.text.lines import SENTENCE_END, Layout, Line, are_broken, read_layout, read_lines
from statements.text.spans import Span

NUMBERED = re.compile(r"\d{1,3}(?:\.|[., ]{0,2}\t)[\s.]{0,6}(?=[^\W\d_]|[“\"‘'«(\[])")
BULLET = re.compile(r"[-•·*–—] +|\((?:[a-z]|[ivx]+|\d{1,2})\) ", re.I)
OPENING = re.compile(
    r"(?:(?:The )?[A-Z][\w.’'-]*(?: (?:of|the|and|[A-Z][\w.’'-]*)){0,6})(?: ?\([^()\n]{2,60}\)){0,2} ?:(?: |$)"
)
SURE_OPENING = re.compile(
    r"(?:Q|Question|Answer|(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
    r"|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,5})"
    r"(?: ?\([^()\n]{2,60}\)){0,2} ?:(?: |$)|Q(?: {2,}|\t)"
)
ADDRESS = re.compile(
    r"[\W_]{0,3}(?:(?:Mr|Mrs|Ms|Mdm|Madam|Mister|Dear)\b\.? (?:Vice[ -]|Acting )?(?:President|Secretary|Chair)\w*"
    r"|(?:(?:Your|His|Her) )?Excellenc(?:y|ies)"
    r"|(?:Distinguished |Dear )?(?:ladies and gentlemen|delegates|colleagues|friends))"
    r"(?:[ ,-]+(?:[A-Z][\w’'.-]*|of|the|and|ladies|gentlemen|delegates|excellencies|friends|colleagues))*[\W_]*",
    re.I,
)
GOES_ON = re.compile(
    r"(?<!\w)(?:the|an?|of|to|in|on|for|by|with|from|at|as|and|or|but|that|which|who|our|my|its?|their|his|her|is|are|was|has|"
    r"have|be|will|this|these|I|we)$",
    re.I,
)
ABBREVIATED = re.compile(r"(?<!\w)(?:Mr|Mrs|Ms|Dr|St|Nos?|Gen|Col|Sen|Prof)\.$")
LONG_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
SHORT = 0.8  # of the usual width: a sentence that ends so early ends its paragraph
TITLE = 0.6  # of the usual width: a line that breaks off so early may be a title
LONGEST_TITLE = 90
LONGEST_PLAIN_TITLE = 45  # where its words have no capitals: what is longer may be broken off by a page
LONGEST_ADDRESS = 90


def is_wrapped(text: str) -> bool:
    """Whether most lines end in the middle of a sentence, at much the same width."""
    return are_broken([line for line in map(str.strip, text.splitlines()) if line])


def find_blocks(text: str) -> list[tuple[Span, ...]]:
    """The paragraphs of a text, in order; page numbers and running heads are left out.

    A paragraph is the spans of its lines, joined where only white space stands between them.
    Where a sentence goes on, so does the paragraph, over blank lines and the end of a page too.
    """
    lines = read_lines(text)
    if not lines:
        return []
    layout = read_layout(lines)
    blocks: list[tuple[Span, ...]] = []
    block = [lines[0]]
    for line in lines[1:]:
        if _begins(block, line, layout):
            blocks.append(_joined(text, block))
            block = []
        block.append(line)
    return [*blocks, _joined(text, block)]


def skip_number(text: str, block: Span) -> int:
    """Where the words of a paragraph begin, behind the number that the record gives it ("45. ")."""
    match = NUMBERED.match(text, block.start, block.end)
    return match.end() if match else block.start


def _begins(block: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Whether a line begins a paragraph, and does not go on with the one before."""
    before = block[-1]
    broken = layout.is_broken(before)
    ends = SENTENCE_END.search(before.words) is not None and not ABBREVIATED.search(before.words)
    if (line.after_gap or not broken) and SURE_OPENING.match(line.words):
        return True
    if is_address(line.words) and not broken and before.words[-1] != ",":
        return True
    if is_address(before.words):
        return OPENING.match(line.words) is not None
    if NUMBERED.match(line.words):
        return ends or line.after_gap or not broken or "\t" in line.words[:8]
    if BULLET.match(line.words):
        return ends or not broken or before.words[-1] == ";"
    if line.words[0].islower():
        return not broken and before.words[-1] in ":;"
    if not ends:
        return _breaks_off(block, line, layout)
    if not broken or (line.after_gap and layout.gaps) or (line.indented and layout.indents and not before.indented):
        return True
    return not layout.fills(before, SHORT) or OPENING.match(line.words) is not None


def _breaks_off(block: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Whether a line without the end of a sentence stands alone, as titles do, though a capital follows."""
    before = block[-1]
    if before.words.rstrip("* ")[-1:] in {",", "-", "–", "—"} or breaks_sentence(before.words):
        return False
    words = LONG_WORD.findall(before.words)
    in_capitals = bool(words) and all(word[0].isupper() for word in words)
    if not layout.is_broken(before):
        return len(before.words) <= (LONGEST_TITLE if in_capitals else LONGEST_PLAIN_TITLE)
    if line.after_gap and layout.gaps:
        return not layout.fills(before, SHORT)
    is_first = before.span.start == layout.start  # behind the name of a speaker that was cut off, it is short
    return in_capitals and len(block) == 1 and not is_first and not layout.fills(before, TITLE)


def breaks_sentence(line: str) -> bool:
    """Whether a line ends in a word behind which no sentence and no title can end."""
    return GOES_ON.search(line) is not None


def is_address(line: str) -> bool:
    """Whether a line only says whom the speaker addresses: "Mr. President,", "Excellencies, ladies and gentlemen"."""
    return len(line) <= LONGEST_ADDRESS and ADDRESS.fullmatch(line) is not None


def _joined(text: str, lines: Sequence[Line]) -> tuple[Span, ...]:
    """Lines with only white space between them become one span."""
    spans = [lines[0].span]
    for line in lines[1:]:
        if text[spans[-1].end : line.span.start].isspace():
            spans[-1] = Span(spans[-1].start, line.span.end)
        else:
            spans.append(line.span)
    return tuple(spans)
