"""Sentences as tokens: words, marks, and whole quotations as one token each."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from statements.text import Quotation, Span

PIECE = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:-\w+)*|[$€£#@]?\d+(?:[.,:/]\d+)*%?(?:[-’']?[^\W\d_]+)*"
    r"|[#@]?\w+(?:[’'&.-]\w+)*|--+|\.\.+|[^\w\s]"
)
DASHES = frozenset({"—", "–", "--", "---", "-"})
WORD, QUOTE, END = "word", "quote", "end"
SPOKEN_WORDS = 4  # a shorter quotation is a name or a term, unless it is marked as speech


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark, or a whole quotation; offsets into the text.

    `kind` is "word", "quote", "end" (of the sentence), "dash", or the mark itself.
    `low` is the word in lower case with straight apostrophes, "" for a quotation.
    """

    start: int
    end: int
    text: str
    low: str
    kind: str

    @property
    def is_capital(self) -> bool:
        return self.kind == WORD and self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a paragraph, ready for the grammar."""

    span: Span
    tokens: tuple[Token, ...]
    paragraph: int

    def cut(self, first: int, last: int) -> Span:
        """The span of the tokens first..last, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)


def read_sentence(text: str, span: Span, quotations: Sequence[Quotation], paragraph: int) -> Sentence:
    """Tokenise one sentence; `quotations` are those of its paragraph, in order."""
    tokens: list[Token] = []
    at = span.start
    first = bisect_left(quotations, span.start, key=lambda quote: quote.outer.end)
    for quote in quotations[first:]:
        if quote.outer.start >= span.end:
            break
        tokens += _pieces(text, at, quote.outer.start, span.end)
        end = min(quote.outer.end, span.end)
        words = text[quote.outer.start : end]
        tokens.append(Token(quote.outer.start, end, words, "", QUOTE))
        at = end
    tokens += _pieces(text, at, span.end, span.end)
    return Sentence(span, tuple(tokens), paragraph)


def _pieces(text: str, start: int, end: int, last: int) -> list[Token]:
    """Tokens of a stretch without quotations; a full stop inside it belongs to an abbreviation."""
    found: list[Token] = []
    for match in PIECE.finditer(text, start, end):
        piece = match.group()
        first = piece[0]
        if first.isalnum() or (len(piece) > 1 and first in "$€£#@"):
            low = piece.lower().replace("’", "'")
            found.append(Token(match.start(), match.end(), piece, low, WORD))
        elif piece in DASHES:
            found.append(Token(match.start(), match.end(), piece, piece, "dash"))
        elif first in ".?!…":
            kind = END if _is_end(text, match.end(), last) or first in "?!" else "abbr"
            if kind == END:
                found.append(Token(match.start(), match.end(), piece, piece, END))
            elif found and found[-1].kind == WORD and found[-1].end == match.start():
                word = found[-1]
                found[-1] = Token(word.start, match.end(), word.text + piece, word.low, WORD)
        else:
            found.append(Token(match.start(), match.end(), piece, piece, piece))
    return found


def _is_end(text: str, at: int, last: int) -> bool:
    return not text[at:last].strip("”\"’')]» \t\xa0.") if last - at < 8 else False


def is_spoken(token: Token) -> bool:
    """Whether a quotation reads like speech and not like a name or a term."""
    inner = inner_words(token)
    if len(inner.split()) >= SPOKEN_WORDS:
        return True
    return ends_clause(token) and inner[:1].isupper()


def inner_words(token: Token) -> str:
    """A quotation without its marks."""
    return token.text.strip("“”\"«»„‘’'` ")


def ends_clause(token: Token) -> bool:
    """Whether a quotation ends with a mark that closes a clause: “Enough,” he said."""
    return inner_words(token).endswith((",", ".", "!", "?", "…", "—", "–", "-"))
