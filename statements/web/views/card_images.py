from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from statements.models import Statement
from statements.web.card_image import draw_card, read_card
from statements.web.cards import make_card
from statements.web.found_statement import about_statement


@about_statement("statement-card")
def statement_card(request: HttpRequest, statement: Statement) -> HttpResponse:
    """Answer with the picture of a statement; who has it already is not sent it, nor is it drawn again."""
    card = read_card(make_card(statement))
    response = get_conditional_response(request, etag=card.etag)
    if response is None:
        response = HttpResponse(draw_card(card), content_type="image/png")
    response.headers["ETag"] = card.etag
    return response
