"""HTML pages: the article in the page becomes the text, and what the page's head says of it is seen, not told.

The text is what trafilatura takes for the article: one line a paragraph, characters in Unicode's composed form.
Offsets of statements point into it. The page itself is known by the hash of its bytes.
"""

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from io import BufferedReader
from itertools import accumulate, islice

from lxml.html import HtmlElement
from trafilatura import extract, load_html
from trafilatura.metadata import extract_metadata

from statements.importing.decoding import Decoded, decode, read_whole
from statements.importing.documents import Received
from statements.importing.errors import RejectedSource
from statements.importing.readers.charsets import find_codec
from statements.importing.readers.drafts import Draft

HEAD = 4096  # bytes: further down, no browser looks for the encoding either
DECLARED = re.compile(rb"""(?:<meta[^>]+charset|^\s*<\?xml[^>]+encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
MOST_ELEMENTS = 30_000  # less than ten seconds' work, if no paragraph has too many of them
# The search for the article takes the square of what stands in one paragraph: 3,000 elements take a third of a
# second, 10,000 five seconds. Line breaks cost little, and old pages have thousands in one; drawings are left out.
MOST_IN_PARAGRAPH = 3_000
BREAK, DRAWING = "br", "svg"
BLOCKS = {"p", "div", "body", "article", "main", "section", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS |= {"ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "tr", "td", "th"}
LONG_CELL = 300  # characters: more than a table of facts has in one place
LANGUAGE_KEYS = ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang")


def read_html(stream: BufferedReader, name: str) -> Iterator[Draft]:
    yield read_page(read_whole(stream, name), name)


def read_page(content: bytes, name: str, charset: str = "") -> Draft:
    """Read one page. `charset` is what a server said of it, which counts before what it says itself.

    Raises:
        RejectedSource: it is empty, or no article can be found in it.
    """
    decoded = _decode(content, name, charset)
    tree = load_html(decoded.text) if decoded.text.strip() else None
    if tree is None:
        raise RejectedSource(name, problem="is no HTML page.", remedy="Give a page, or its text as a .txt file.")
    if next(islice(tree.iter(), MOST_ELEMENTS, None), None) is not None:
        raise _too_large(name, f"is a page of more than {MOST_ELEMENTS:,} elements.")
    seen = _read_head(tree)  # first: looking for the article takes the page apart
    _open_layout_tables(tree)
    if max(_count_in_paragraphs(tree).values(), default=0) > MOST_IN_PARAGRAPH:
        raise _too_large(name, f"has more than {MOST_IN_PARAGRAPH:,} elements in one paragraph.")
    text = extract(tree, include_comments=False)
    if not text:
        raise RejectedSource(
            name, problem="is a page without an article's text.", remedy="Give its text as a .txt file, if it has one."
        )
    return Draft(
        name,
        text,
        seen=seen,
        received=Received(sha256(content).hexdigest(), "text/html", decoded.encoding),
        remarks=tuple(filter(None, [decoded.remark])),
    )


def _count_in_paragraphs(tree: HtmlElement) -> Counter[HtmlElement]:
    """Count what stands in each paragraph, or in a block as in one. What is in a `p` is so whatever stands between."""
    holders: dict[HtmlElement, HtmlElement] = {}
    for element in tree.iter():
        holder = holders.get(element.getparent(), element)
        if element.tag == DRAWING or (element.tag in BLOCKS and holder.tag != "p"):
            holder = element
        holders[element] = holder
    counted = (holder for element, holder in holders.items() if element.tag != BREAK and holder.tag != DRAWING)
    return Counter(counted)


def _too_large(name: str, problem: str) -> RejectedSource:
    return RejectedSource(name, problem=problem, remedy="Give its text as a .txt file.")


def _decode(content: bytes, name: str, charset: str) -> Decoded:
    declared = DECLARED.search(content[:HEAD])
    own = declared[1].decode("ascii") if declared else ""
    if own.lower().startswith("utf-16"):
        own = "utf-8"  # it could not have been read so far otherwise
    return decode(content, name, find_codec(charset) or find_codec(own))


def _open_layout_tables(tree: HtmlElement) -> None:
    """Make plain blocks of tables that hold running text, as old pages were laid out: else it would be one line."""
    for table in list(tree.iter("table")):
        rows = table.xpath("./tr | ./tbody/tr")
        cells = [cell for row in rows for cell in row.iterchildren("td", "th")]
        if any(map(_is_long, cells)):
            for element in (table, *rows, *cells):
                element.tag = "div"


def _is_long(cell: HtmlElement) -> bool:
    lengths = accumulate(len(piece.strip()) for piece in cell.itertext())
    return any(length > LONG_CELL for length in lengths)  # stops there: tables may stand in tables in tables


def _read_head(tree: HtmlElement) -> dict[str, str]:
    # Not extensive: that would take any day printed on the page for the day of publication.
    head = extract_metadata(tree, extensive=False)
    seen = {
        "headline": head.title,
        "byline": head.author,
        "outlet": head.sitename,
        "url": head.url,
        "published": head.date,
        "language": next(filter(None, map(tree.get, LANGUAGE_KEYS)), None),
    }
    return {key: value for key, value in seen.items() if value}
