"""What a person reads on a page, and what the page is made of."""

import re
from html.parser import HTMLParser


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def words_of(html: str) -> str:
    """Return the text of a page or of a part of it; white space as written."""
    parser = _Text()
    parser.feed(html)
    return "".join(parser.pieces)


def sentence_of(html: str) -> str:
    """Return the text with each stretch of white space as one space, for sentences that templates break."""
    return " ".join(words_of(html).split())


def part_of(html: str, start: str, end: str) -> str:
    """Return what stands between the first `start` and the next `end`.

    Raises:
        ValueError: there is no such part.
    """
    after = html[html.index(start) + len(start) :]
    return after[: after.index(end)]


def blockquotes(html: str) -> list[str]:
    return [words_of(quote) for quote in re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", html, re.DOTALL)]
