"""A page on paper: what it says of itself, and what it leaves out."""

import datetime
import io
import unicodedata

from pypdf import PdfReader

from tests.browser.looks import Look

USELESS_ON_PAPER = "nav, button, input:not([type=search]), .skip, copy-button, [download]"
SHOWN = "element => element.checkVisibility({ visibilityProperty: true })"


def check_print(look: Look, address: str) -> None:
    """Nothing to press is printed; the address and the day are."""
    look.page.emulate_media(media="print")
    pressed = look.page.locator(USELESS_ON_PAPER).evaluate_all(f"found => found.filter({SHOWN}).map(e => e.outerHTML)")
    look.picture("print")
    paper = PdfReader(io.BytesIO(look.page.pdf(format="A4", print_background=False)))
    # Ligatures are single characters in what was printed.
    words = unicodedata.normalize("NFKC", "".join("".join(page.extract_text().split()) for page in paper.pages))
    look.page.emulate_media(media="screen")

    assert pressed == [], "Printed, though nobody can press it on paper."
    assert "".join(address.split()) in words, f"{address} is not printed."
    today = datetime.datetime.now(tz=datetime.UTC).date()
    days = {f"{day.day}{day:%B%Y}" for day in (today, today - datetime.timedelta(days=1))}
    assert any(day in words for day in days), "The day is not printed."
