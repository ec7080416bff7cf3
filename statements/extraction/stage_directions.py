"""What a record prints between the words that were said: [Applause], (spoke in French), who took the chair."""

import re
from collections.abc import Iterator, Sequence

from statements.text import Span, trim

LANGUAGES = (
    "arabic|chinese|english|french|german|hebrew|persian|farsi|portuguese|russian|spanish|turkish|ukrainian|urdu"
)
DIRECTION = re.compile(
    r"[(\[]\s*(?:(?:via|through|by|as) )?(?:an? |the )?(?:applause|laughter|laughs|laughing|cross-?talk|inaudible|"
    r"indiscernible|pause|cheers|off-? ?mic|interpretation (?:from|by|provided)|interpret(?:er|ed)|translat(?:or|ed)|"
    rf"spoke in|speaks in|speaking in|continued in|in (?:{LANGUAGES})\b)[^()\[\]]{{0,80}}[)\]]",
    re.I,
)
BRACKETED = re.compile(r"[(\[][^()\[\]]{1,200}[)\]]\.?")
PROCEDURE = re.compile(
    r"The President (?:returned to|in) the Chair|.{3,160}\btook the Chair|.{3,200} (?:was|were) escorted .{5,90}"
    r"|The agenda was adopted|\(?END\)?(?: .{0,40})?"
    r"|The meeting (?:rose|was (?:called to order|suspended|resumed|adjourned)) at .{1,20}",
    re.S,
)
LONGEST = 300


def is_direction(text: str, spans: Sequence[Span]) -> bool:
    """Whether a whole paragraph is no speech: all in brackets, or about the meeting itself."""
    if len(spans) > 1 or spans[0].end - spans[0].start > LONGEST:
        return False
    words = spans[0].cut(text)
    return BRACKETED.fullmatch(words) is not None or PROCEDURE.fullmatch(words.rstrip(".")) is not None


def cut_directions(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The words without the stage directions between them; as they are where nothing else would be left."""
    return tuple(piece for span in spans for piece in _pieces(text, span)) or spans


def _pieces(text: str, span: Span) -> Iterator[Span]:
    left = span.start
    for match in DIRECTION.finditer(text, span.start, span.end):
        if piece := trim(text, left, match.start()):
            yield piece
        left = match.end()
    if rest := trim(text, left, span.end):
        yield rest
