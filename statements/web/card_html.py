"""The fixed parts of a card as HTML. Twenty of them a page: a template takes ten times as long."""

from django.utils.safestring import SafeString
from django.utils.text import capfirst

from statements.exports.words import how_told
from statements.models import Statement
from statements.web.filling import fill, fill_each

CARD = """<article class="card" id="statement-{}">{}<p class="said">{}</p><ul class="foot">{}</ul>\
<p class="printed">{}{}</p></article>
"""
QUOTATION = '<blockquote class="words {}{}" lang="{}" dir="auto"{}><p>{}{}{}</p></blockquote>'
CUT_BEFORE = SafeString('<span class="cut">[…] </span>')
FOOT = """<li>{0}</li>{1}{2}\
<li><a href="{3}" rel="bookmark">Permalink<span class="hidden"> of statement {4}</span></a></li>\
<li><a href="{3}#cite">Cite<span class="hidden"> statement {4}</span></a></li>\
<li><a href="/collection/?s={4}" rel="nofollow" data-collect="{4}">Collect\
<span class="hidden"> statement {4}</span></a></li>\
<li class="review">{5}</li>"""
HEADLINE = SafeString("<li>In the headline</li>")
KINDS = {kind.value: capfirst(kind.label) for kind in Statement.Kind}
REVIEWS = {review.value: capfirst(review.label) for review in Statement.Review}


def render_card(statement: Statement, quotation: SafeString, said: SafeString, *, url: str, site: str) -> SafeString:
    """Put a card together. `url` leads to its page; on paper its address stands whole, with the `site` before it."""
    foot = render_foot(statement, url)
    return fill(CARD, statement.public_id, quotation, said, foot, site, statement.get_absolute_url())


def render_quotation(
    statement: Statement, words: SafeString, *, looks: str = "", before: bool = False, more: str = ""
) -> SafeString:
    """Print the passage: attributed words in full ink, the reporter's frame dimmed.

    `looks` are more classes, each behind a space. `before`: it is cut off in front; `more`: where the rest is to be
    read, if it is cut off behind.
    """
    source = statement.article.url
    return fill(
        QUOTATION,
        statement.kind,
        looks,
        statement.language,
        fill(' cite="{}"', source) if source else "",
        CUT_BEFORE if before else "",
        words,
        fill(' <a class="cut" href="{}" lang="en">[… read on]</a>', more) if more else "",
    )


def render_said(statement: Statement, *, office: str, printed_as: str, occasion: str, when: str) -> SafeString:
    """Say in one sentence who, where, when as known, and as reported by whom."""
    briefing, outlet = statement.article.briefing, statement.article.outlet
    return fill(
        '{}{}, <a href="{}"><bdi>{}</bdi></a>, {}, as {} by <a href="{}"><bdi>{}</bdi></a>',
        _who(statement, office, printed_as),
        _relayed(statement),
        briefing.get_absolute_url(),
        occasion or f"in “{briefing.title}”",
        when,
        how_told(statement.kind),
        outlet.get_absolute_url(),
        outlet.name,
    )


def _who(statement: Statement, office: str, printed_as: str) -> SafeString:
    speaker = statement.speaker
    if speaker:
        name = fill('<a class="who" href="{}"><bdi>{}</bdi></a>', speaker.get_absolute_url(), speaker.name)
        return fill("{}, <bdi>{}</bdi>", name, office) if office else name
    printed = fill(" (printed as “<bdi>{}</bdi>”)", printed_as) if printed_as else ""
    return fill('<span class="who">Speaker not identified</span>{}', printed)


def _relayed(statement: Statement) -> SafeString | str:
    other = statement.relayed_from
    if not other:
        return ""
    return fill(', telling what <a href="{}"><bdi>{}</bdi></a> said', other.get_absolute_url(), other.name)


def render_foot(statement: Statement, url: str) -> SafeString:
    """List what a card says and offers besides: kind, topics, `url` to cite, review."""
    topics = ((link.topic.get_absolute_url(), link.topic.name) for link in statement.accepted_topics)
    return fill(
        FOOT,
        fill('<span class="kind {}">{}</span>', statement.kind, KINDS[statement.kind]),
        HEADLINE if statement.is_headline else "",
        fill_each('<li><a href="{}">{}</a></li>', topics),
        url,
        statement.public_id,
        REVIEWS[statement.review],
    )
