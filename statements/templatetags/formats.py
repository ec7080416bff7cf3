"""`{% list_formats 'list-download' section slug %}`: a link for each form in which statements can be taken away."""

from django.template import Library
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from statements.exports.formats import FORMATS

register = Library()


@register.simple_tag
def list_formats(view: str, *args: str, query: str = "") -> SafeString:
    """Return list items. The addresses are those of `view` with `args` and the ending of the form; `query` is put
    behind each, with its question mark.
    """
    files = ((reverse(view, args=[*args, ending]), query, form.name) for ending, form in FORMATS.items())
    return format_html_join("\n", '<li><a href="{}{}" download>{}</a></li>', files)
