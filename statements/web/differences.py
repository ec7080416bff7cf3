"""Two wordings side by side, as HTML, with what differs marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from statements.web.history import Change
from statements.web.passages import Place
from statements.web.wording import compare


@dataclass(frozen=True, slots=True)
class Compared:
    """`before` has `<del>` round what only it has, `after` `<ins>`. Not `in_detail`: too long to compare."""

    before: SafeString
    after: SafeString
    in_detail: bool = True


def compare_changes(changes: Iterable[Change]) -> list[tuple[Change, Compared | None]]:
    """Return each change with its words compared, or with None where a few words changed as a whole."""
    return [(change, compare_versions(change.before, change.after) if change.by_words else None) for change in changes]


def compare_versions(before: str, after: str) -> Compared:
    """Compare what was printed to the last sign: two versions of one wording."""
    found = compare(before, after, exactly=True)
    if found is None:
        return Compared(format_html("{}", before), format_html("{}", after), in_detail=False)
    return Compared(render_in(before, found.first, "del"), render_in(after, found.second, "ins"))


def render_in(text: str, places: Iterable[Place], tag: str) -> SafeString:
    """Return `text` as HTML with an element round some places in it, which come in order and do not overlap."""
    at, pieces = 0, []
    for start, end in places:
        pieces += [(text[at:start],), (format_html("<{}>{}</{}>", tag, text[start:end], tag),)]
        at = end
    return format_html_join("", "{}", [*pieces, (text[at:],)])
