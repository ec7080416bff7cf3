"""Head and foot of every page: they change with nothing that is asked, so each is made once in a process."""

from functools import lru_cache

from django.conf import settings
from django.template import Library
from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.safestring import SafeString

register = Library()


@register.simple_tag
def site_header(section: str) -> SafeString:
    """Return the name of the archive and the ways in; `section` is the part of the site one is in, "" for none."""
    return _find_or_make("_site_header.html", section)


@register.simple_tag
def site_footer() -> SafeString:
    return _find_or_make("_site_footer.html")


def _find_or_make(template: str, section: str = "") -> SafeString:
    if settings.DEBUG:  # somebody may be editing the template
        return _make(template, section)
    return _keep(template, section, get_script_prefix())


@lru_cache(maxsize=64)
def _keep(template: str, section: str, mounted_at: str) -> SafeString:
    """Make one of them; all its links begin with `mounted_at`."""
    return _make(template, section)


def _make(template: str, section: str) -> SafeString:
    return render_to_string(template, {"section": section})
