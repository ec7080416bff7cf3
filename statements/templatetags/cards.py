"""`{% print_cards cards %}`: a list of statements. A template for each takes ten times as long."""

from collections.abc import Iterable

from django.template import Context, Library
from django.utils.safestring import SafeString

from statements.web.cards import Card

register = Library()


@register.simple_tag(takes_context=True)
def print_cards(context: Context, cards: Iterable[Card]) -> SafeString:
    """Return cards (from `make_card`), each with its whole address, for paper."""
    request = getattr(context, "request", None)
    site = request.build_absolute_uri("/").removesuffix("/") if request else ""
    return SafeString("".join([card.html(site) for card in cards]))
