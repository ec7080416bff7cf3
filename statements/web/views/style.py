from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.web.differences import compare_versions
from statements.web.specimen_search import show_search
from statements.web.specimens import NOTE, show_annotation, show_cards, show_long_card

CITATIONS = [
    (
        "apa",
        "APA",
        "Khorev, A. (2025, on or after September 23). Zelensky’s term expired in May 2024 [Statement quoted].",
    ),
    (
        "mla",
        "MLA",
        "Khorev, Albert. Statement quoted verbatim. Press briefing in Islamabad, as reported by PTV Network.",
    ),
]
PRINTED = ("Some 4,900 families have lost their homes", "Over 5,200 families lost their homes and farms")


@require_safe
def style(request: HttpRequest) -> HttpResponse:
    """Show every part that pages are made of, in every state, drawn by the templates that draw it elsewhere."""
    cards = show_cards()
    ctx = {
        "section": "about",
        "cards": cards,
        "statement": cards[0].statement,
        "long_cards": [show_long_card()],
        "annotations": [(show_annotation(), "Amina Editor")],
        "note": NOTE,
        "citations": CITATIONS,
        "compared": compare_versions(*PRINTED),
        "search": show_search(),
    }
    return render(request, "about/style.html", ctx)
