"""Foreign words as HTML. Each piece is escaped on its own before a tag is put round it."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from statements.web.passages import Piece


def render_pieces(pieces: Iterable[Piece]) -> SafeString:
    """Return the pieces as HTML whose text, tags taken away, is the printed text."""
    return format_html_join("", "{}", ((_render(piece),) for piece in pieces))


def render_marked(text: str, found: Iterable[tuple[int, int]]) -> SafeString:
    """Return `text` as HTML with some places in it marked; they come in order and do not overlap."""
    at, pieces = 0, []
    for start, end in found:
        pieces += [(text[at:start],), (format_html("<mark>{}</mark>", text[start:end]),)]
        at = end
    return format_html_join("", "{}", [*pieces, (text[at:],)])


def _render(piece: Piece) -> SafeString | str:
    html = "<mark>{}</mark>" if piece.marked else "{}"
    if piece.quote:
        html = f'<span class="sign">{html}</span>'
    elif not piece.attributed:
        html = f'<span class="frame">{html}</span>'
    return format_html(html, piece.text) if html != "{}" else piece.text
