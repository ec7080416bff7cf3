"""Foreign words as HTML. Each piece is escaped on its own before a tag is put round it."""

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString

from statements.web.passages import Piece


def render_pieces(pieces: Iterable[Piece]) -> SafeString:
    """Return the pieces as HTML whose text, tags taken away, is the printed text."""
    return SafeString("".join(map(_render, pieces)))


def render_marked(text: str, found: Iterable[tuple[int, int]]) -> SafeString:
    """Return `text` as HTML with some places in it marked; they come in order and do not overlap."""
    at, pieces = 0, []
    for start, end in found:
        pieces += [escape(text[at:start]), f"<mark>{escape(text[start:end])}</mark>"]
        at = end
    return SafeString("".join([*pieces, escape(text[at:])]))


def _render(piece: Piece) -> str:
    html = escape(piece.text)
    if piece.marked:
        html = f"<mark>{html}</mark>"
    if piece.quote:
        return f'<span class="sign">{html}</span>'
    return html if piece.attributed else f'<span class="frame">{html}</span>'
