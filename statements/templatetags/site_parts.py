"""Head and foot of every page: they change with nothing that is asked, so each is made once in a process."""

from functools import cache

from django.template import Library
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = Library()


@register.simple_tag
@cache
def site_header(section: str) -> SafeString:
    """Return the name of the archive and the ways in; `section` is the part of the site one is in, "" for none."""
    return render_to_string("_site_header.html", {"section": section})


@register.simple_tag
@cache
def site_footer() -> SafeString:
    return render_to_string("_site_footer.html")
