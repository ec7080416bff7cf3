"""Claims about the same thing side by side: figures of one measure, with the words that make them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.exports.dates import describe_date
from statements.models import Figure, Statement
from statements.models.figure import UNITS, split_measure
from statements.search import Claiming, StatementQuery, find_claims
from statements.web import measures
from statements.web.cards import Card, make_card
from statements.web.scatter import Point

SIDE_BY_SIDE = 6  # statements of one measure on the overview, the latest ones
AROUND = 110  # characters printed on either side of a figure
NEAR = 366  # days between claims of which a reader wants to know that they differ


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure of one statement. `words` is HTML, with the figure marked."""

    figure: Figure
    card: Card
    value: str
    words: SafeString

    @property
    def counted(self) -> str:
        return self.figure.counted

    @property
    def middle(self) -> float:
        """The number by which claims are put in order and drawn."""
        return _middle(self.figure)


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of one measure. `total`: statements that make one, of which these are the latest."""

    measure: str
    title: str
    total: int
    claims: tuple[Claim, ...]

    @property
    def unit(self) -> str:
        return UNITS.get(split_measure(self.measure)[0], "")

    @property
    def shown(self) -> int:
        """How many statements the claims are from."""
        return len({claim.figure.statement_id for claim in self.claims})

    @property
    def spread(self) -> str:
        """From the least to the most claimed at nearly the same time; "" where the claims agree or stand alone.

        Of a measure that many statements give ("per cent", "people") it would say nothing.
        """
        if self.total > SIDE_BY_SIDE:
            return ""
        near = [claim for claim in self.claims if _is_near(claim, self.claims[0])]
        values = sorted({claim.middle for claim in near})
        return f"from {measures.say_number(values[0])} to {measures.say_number(values[-1])}" if len(values) > 1 else ""


def choose_measures(counts: dict[str, int]) -> list[tuple[str, int]]:
    """Leave out "US dollars: aid" where all sums of money are of aid; most claimed first."""
    chosen = []
    for measure, count in counts.items():
        unit, counted = split_measure(measure)
        if not (unit and counted and counts.get(unit) == count):
            chosen.append((measure, count))
    return sorted(chosen, key=lambda pair: (-pair[1], pair[0]))


def make_groups(query: StatementQuery, chosen: Sequence[tuple[str, int]]) -> list[Group]:
    """Return the latest claims of each measure. The rows of all groups come in four queries."""
    latest = replace(query, sort="newest", page=1, page_size=SIDE_BY_SIDE)
    found = {measure: find_claims(latest, Claiming.of_measure(measure)).ids for measure, _ in chosen}
    claims = read_claims({pk for ids in found.values() for pk in ids})
    groups = []
    for measure, total in chosen:
        own = tuple(pick(claims, found[measure], measure))
        if own:
            groups.append(Group(measure, measures.say_measure(measure), total, own))
    return groups


def read_claims(ids: Iterable[int]) -> dict[int, list[Claim]]:
    """Return all claims of these statements, as far as they are published, by statement."""
    statements = Statement.objects.published().for_cards().in_bulk(list(ids))
    figures = Figure.objects.filter(statement__in=statements).order_by("statement", "start")
    cards = {pk: make_card(statement) for pk, statement in statements.items()}
    claims: dict[int, list[Claim]] = {pk: [] for pk in statements}
    for figure in figures:
        claims[figure.statement_id].append(_make_claim(figure, cards[figure.statement_id]))
    return claims


def pick(claims: dict[int, list[Claim]], ids: Sequence[int], measure: str) -> Iterable[Claim]:
    """Yield those of the claims of these statements, in order, that are of the measure."""
    for pk in ids:
        yield from (claim for claim in claims.get(pk, ()) if claim.figure.is_of(measure))


def read_points(ids: Sequence[int], measure: str) -> list[Point]:
    """Return the figures of the measure as points: one query, without any words of the statements."""
    unit, counted = split_measure(measure)
    figures = Figure.objects.filter(statement__in=ids, unit=unit).order_by("pk")
    figures = figures.select_related("statement__speaker", "statement__article__briefing")
    if counted:
        figures = figures.filter(counted=counted)
    points = []
    for figure in figures.defer("statement__article__text"):
        statement, briefing = figure.statement, figure.statement.article.briefing
        if briefing.day:
            who = statement.speaker.name if statement.speaker else "Speaker not identified"
            label = f"{measures.say_value(figure)}, {who}, {describe_date(briefing.date_edtf)}"
            points.append(Point(briefing.day, _middle(figure), label, statement.get_absolute_url()))
    return points


def _middle(figure: Figure) -> float:
    known = [value for value in (figure.low, figure.high) if value is not None]
    return sum(known) / len(known)


def _make_claim(figure: Figure, card: Card) -> Claim:
    passage, offset = card.statement.passage_text, card.statement.passage_start
    start, end = figure.start - offset, figure.end - offset
    first, last = _cut_before(passage, start), _cut_after(passage, end)
    words = format_html(
        "{}{}<mark>{}</mark>{}{}",
        "… " if first else "",
        passage[first:start],
        passage[start:end],
        passage[end:last],
        " …" if last < len(passage) else "",
    )
    return Claim(figure, card, measures.say_as_printed(figure, passage[start:end]), words)


def _cut_before(text: str, at: int) -> int:
    return 0 if at <= AROUND else text.find(" ", at - AROUND, at) + 1 or at - AROUND


def _cut_after(text: str, at: int) -> int:
    if len(text) - at <= AROUND:
        return len(text)
    end = text.rfind(" ", at, at + AROUND)
    return end if end > at else at + AROUND


def _is_near(one: Claim, other: Claim) -> bool:
    days = [claim.card.statement.article.briefing.day for claim in (one, other)]
    if days[0] is None or days[1] is None:
        return days[0] is days[1]
    return abs((days[0] - days[1]).days) <= NEAR
