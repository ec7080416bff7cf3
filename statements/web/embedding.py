"""A statement inside another site's page: a frame without scripts, and the code that puts it there."""

from dataclasses import dataclass
from urllib.parse import urljoin

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.models import Statement
from statements.web.cards import SHOWN, Card

WIDTH, NARROWEST, TALLEST = 600, 220, 640  # pixels
# Only this page may stand in frames, and it loads nothing but its style sheet.
POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
FRAME = (
    '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy" '
    'sandbox="allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:100%"></iframe>'
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What to paste. `html` is a piece of HTML, also to be shown as text."""

    html: SafeString
    width: int
    height: int


def make_frame(card: Card, *, url: str, most_wide: int = WIDTH, most_high: int = TALLEST) -> Frame:
    """Return a frame as wide and high as the words need, but not more than is wanted. `url`: the permalink."""
    width = max(min(most_wide, WIDTH), 1)
    height = max(min(estimate_height(card.statement, width), most_high), 1)
    source = urljoin(url, reverse("statement-embed", args=[card.statement.public_id]))
    html = format_html(FRAME, source, f"Statement of {card.who}, in the archive On the Record", width, height)
    return Frame(html, width, height)


def estimate_height(statement: Statement, width: int) -> int:
    """Guess generously: what does not fit is scrolled to."""
    shown = min(statement.passage_end - statement.passage_start, SHOWN.whole)
    a_line = max((max(width, NARROWEST) - 40) // 10, 1)  # characters of the serif at its size
    return min(170 + 29 * -(-shown // a_line) + 24 * -(-220 // a_line), TALLEST)
