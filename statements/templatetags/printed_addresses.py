"""`{% printed_address statement %}`: nothing can be pressed on paper, so the permalink stands there whole."""

from django.template import Context, Library
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.models import Statement

register = Library()


@register.simple_tag(takes_context=True)
def printed_address(context: Context, statement: Statement) -> SafeString:
    """Return a line for paper alone. Cards are drawn apart from their page, so the host is asked of the request."""
    path = statement.get_absolute_url()
    request = getattr(context, "request", None)
    return format_html('<p class="printed">{}</p>', request.build_absolute_uri(path) if request else path)
