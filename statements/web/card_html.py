"""The fixed parts of a card as HTML. Twenty of them a page: a template takes ten times as long."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from statements.models import Statement

FOOT = """<li>{}</li>{}{}\
<li><a href="{}" rel="bookmark">Permalink<span class="hidden"> of statement {}</span></a></li>\
<li><a href="{}#cite">Cite<span class="hidden"> statement {}</span></a></li>\
<li><a href="/collection/?s={}" rel="nofollow" data-collect="{}">Collect\
<span class="hidden"> statement {}</span></a></li>\
<li class="review">{}</li>"""
HEADLINE = SafeString("<li>In the headline</li>")


def render_said(statement: Statement, *, office: str, printed_as: str, occasion: str, when: str) -> SafeString:
    """Say in one sentence who, where, when as known, and as reported by whom."""
    briefing, outlet = statement.article.briefing, statement.article.outlet
    return format_html(
        '{}{}, <a href="{}">{}</a>, {}, as {} by <a href="{}"><bdi>{}</bdi></a>',
        _who(statement, office, printed_as),
        _relayed(statement),
        briefing.get_absolute_url(),
        occasion or format_html("in “<bdi>{}</bdi>”", briefing.title),
        when,
        "printed" if statement.kind == Statement.Kind.RECORD else "reported",
        outlet.get_absolute_url(),
        outlet.name,
    )


def _who(statement: Statement, office: str, printed_as: str) -> SafeString:
    speaker = statement.speaker
    if speaker:
        name = format_html('<a class="who" href="{}"><bdi>{}</bdi></a>', speaker.get_absolute_url(), speaker.name)
        return format_html("{}, {}", name, office) if office else name
    printed = format_html(" (printed as “<bdi>{}</bdi>”)", printed_as) if printed_as else ""
    return format_html('<span class="who">Speaker not identified</span>{}', printed)


def _relayed(statement: Statement) -> SafeString | str:
    other = statement.relayed_from
    if not other:
        return ""
    return format_html(', telling what <a href="{}"><bdi>{}</bdi></a> said', other.get_absolute_url(), other.name)


def render_kind(statement: Statement) -> SafeString:
    """Say how the words stand in the source."""
    return format_html('<span class="kind {}">{}</span>', statement.kind, capfirst(statement.get_kind_display()))


def render_foot(statement: Statement, url: str) -> SafeString:
    """List what a card says and offers besides: kind, topics, `url` to cite, review."""
    topics = ((link.topic.get_absolute_url(), link.topic.name) for link in statement.accepted_topics)
    return format_html(
        FOOT,
        render_kind(statement),
        HEADLINE if statement.is_headline else "",
        format_html_join("", '<li><a href="{}">{}</a></li>', topics),
        url,
        statement.public_id,
        url,
        *[statement.public_id] * 4,
        capfirst(statement.get_review_display()),
    )
