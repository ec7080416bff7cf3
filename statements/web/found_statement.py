"""Views about one statement: found, led on, or told that it is gone."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from statements.models import Statement
from statements.web.retired import answer_missing, answer_withdrawn

View = Callable[[HttpRequest, Statement], HttpResponse]


def about_statement(name: str) -> Callable[[View], Callable[..., HttpResponse]]:
    """Make a view of a published statement into one of a public id; `name` is that of its address.

    The statement comes with all that a card prints and its article's text, in which all is proved. A merged one
    leads to the same view of its successor, and a withdrawn one says why.
    """

    def decorate(view: View) -> Callable[..., HttpResponse]:
        @require_safe
        @wraps(view)
        def find(request: HttpRequest, public_id: str) -> HttpResponse:
            statement = Statement.objects.for_cards().defer(None).filter(public_id=public_id).first()
            if statement is None:
                return answer_missing(request, public_id, view=name)
            if statement.review == Statement.Review.WITHDRAWN:
                return answer_withdrawn(request, statement, view=name)
            return view(request, statement)

        return find

    return decorate
