"""What a card prints of one statement: the words, and one sentence on who, where, when and where printed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from statements.exports.dates import describe_date
from statements.exports.offices import office_when_said
from statements.models import Briefing, Office, Statement
from statements.search import Window, choose_stretch
from statements.web.card_html import render_card, render_quotation, render_said
from statements.web.links import carry
from statements.web.passages import Place, cut, opens_with_quotation
from statements.web.words import render_pieces

OCCASIONS = {
    Briefing.Kind.PRESS_BRIEFING: ("at", "a press briefing"),
    Briefing.Kind.SPEECH: ("in", "a speech"),
    Briefing.Kind.DEBATE: ("in", "a debate"),
    Briefing.Kind.INTERVIEW: ("in", "an interview"),
    Briefing.Kind.COMMUNIQUE: ("in", "a communiqué"),
}
SHOWN = Window(whole=1200, shown=800, before=200)  # of a passage as long as a turn of an hour in a record
LONG = 420  # characters of a passage that no longer reads well in large type


@dataclass(frozen=True, slots=True)
class Card:
    """One statement, ready to print. `quotation` and `said`, who said it where and when, are HTML.

    `url`: the statement's page, which marks the words searched for.
    """

    statement: Statement
    quotation: SafeString
    office: str
    printed_as: str
    occasion: str
    when: str
    url: str
    said: SafeString

    def html(self, site: str) -> SafeString:
        """Return the whole card, for a list on a page of the `site`, "https://example.org"."""
        return render_card(self.statement, self.quotation, self.said, url=self.url, site=site)

    @property
    def who(self) -> str:
        speaker = self.statement.speaker
        return speaker.name if speaker else "Speaker not identified"


def make_card(statement: Statement, marks: Sequence[Place] = (), *, searched: str = "", whole: bool = False) -> Card:
    """Make a card of a statement from `published().for_cards()`; `marks` are places in its article.

    What was `searched` for goes on to the statement's page. A very long passage is cut off, where most marks
    stand, unless it is wanted `whole`.
    """
    url = statement.get_absolute_url() + (carry(searched) if marks else "")
    circumstances = {
        "office": describe_office(statement),
        "printed_as": printed_source(statement),
        "occasion": describe_occasion(statement),
        "when": describe_date(statement.article.briefing.date_edtf),
    }
    return Card(
        statement=statement,
        quotation=_quote(statement, marks, url, whole=whole),
        url=url,
        said=render_said(statement, **circumstances),
        **circumstances,
    )


def _quote(statement: Statement, marks: Sequence[Place], url: str, *, whole: bool) -> SafeString:
    text, offset = statement.passage_text, statement.passage_start
    start, end = (0, len(text)) if whole else choose_stretch(text, [mark[0] - offset for mark in marks], SHOWN)
    pieces = cut(text[start:end], offset + start, statement.content, marks)
    looks = " hangs" * opens_with_quotation(pieces) + " long" * (len(text) > LONG)
    more = url if end < len(text) else ""
    return render_quotation(statement, render_pieces(pieces), looks=looks, before=start > 0, more=more)


def describe_office(statement: Statement) -> str:
    """Name the office the speaker held when it was said, "Russia’s Ambassador to Pakistan"; '' if none is known."""
    office = office_when_said(statement)
    return name_office(office) if office else ""


def name_office(office: Office) -> str:
    whose = office.represents
    if not whose or whose.casefold() in office.title.casefold():
        return office.title
    return f"{whose}{'’' if whose.endswith('s') else '’s'} {office.title}"


def describe_occasion(statement: Statement) -> str:
    """Say at what it was said, "at a press briefing in Islamabad"; '' if neither kind nor place is known.

    Of one of several speakers only what is known: "in a report on a press briefing in Islamabad".
    """
    briefing = statement.article.briefing
    preposition, occasion = OCCASIONS.get(Briefing.Kind(briefing.kind), ("", ""))
    place = f"in {briefing.place}" if briefing.place else ""
    if statement.was_said_there or not occasion:
        return f"{preposition} {occasion} {place}".strip() if occasion else place
    return f"in a report on {occasion} {place}".strip()


def printed_source(statement: Statement) -> str:
    """Return the speaker as printed within the passage, "The envoy"; '' if it stands elsewhere."""
    first = statement.passage_start
    return " ".join(
        statement.passage_text[start - first : end - first]
        for start, end in statement.source
        if first <= start and end <= statement.passage_end
    )
