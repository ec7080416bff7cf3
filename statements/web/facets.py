"""The counts of a search as links, and the chosen values as chips that take themselves away again."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from statements.models import Statement
from statements.search import Facet, FacetValue, SearchPage
from statements.web.filling import fill_each
from statements.web.links import also, replacing, without_value
from statements.web.occasions import name_occasion

TITLES = {
    "kind": "Kind of speech",
    "topic": "Topic",
    "speaker": "Speaker",
    "outlet": "Outlet",
    "year": "Year",
    "briefing": "Briefing",
}
CHIP_NAMES = {
    "topic": "Topic",
    "speaker": "Speaker",
    "outlet": "Outlet",
    "briefing": "Briefing",
    "kind": "Kind",
    "review": "Review",
    "since": "Since",
    "until": "Until",
    "newer_than": "New since",
}
COUNTED_WHOLE = ("kind", "year")  # on the page of the search
SHOWN = 7  # values of one facet before the rest is folded away
MOST = 25  # values of one facet on the page; the others stand on a page of their own
# There can be hundreds on a page, and a template takes ten times as long for them.
CHOICE = '<li><a id="{}-{}" href="{}"{}><span class="label"><bdi>{}</bdi></span> <span class="count">{}</span></a></li>'
CURRENT = SafeString(' aria-current="true"')


@dataclass(frozen=True, slots=True)
class Choice:
    """One value with the address that chooses it, or, when it is chosen, gives it up."""

    value: FacetValue
    url: str


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """`shown` and `folded` are list items in HTML; `more` of them are folded."""

    name: str
    title: str
    shown: SafeString
    folded: SafeString
    more: int
    complete: bool
    url: str = ""


@dataclass(frozen=True, slots=True)
class Chip:
    name: str
    label: str
    url: str


def make_choices(page: SearchPage, params: QueryDict) -> list[ChoiceGroup]:
    facets = (page.facet(name) for name in ("kind", "topic", "speaker", "outlet", "year", "briefing"))
    return [_group(facet, params) for facet in facets if facet.values]


def make_chips(page: SearchPage, params: QueryDict, new_since: str = "") -> list[Chip]:
    """Name each value of the query string but the words; a value that is no good can be taken away too.

    `new_since`: when the statement came in than which all shown are newer.
    """
    labels: dict[tuple[str, str], str] = {
        (facet.name, value.value): name_occasion(value.label, value.date)
        for facet in page.facets
        for value in facet.values
        if value.chosen
    }
    labels |= {("kind", kind.value): capfirst(kind.label) for kind in Statement.Kind}
    labels |= {("newer_than", params.get("newer_than", "")): new_since} if new_since else {}
    labels |= {("review", review.value): capfirst(review.label) for review in Statement.Review}
    return [
        Chip(CHIP_NAMES[name], labels.get((name, value), value), without_value(params, name, value))
        for name in CHIP_NAMES
        for value in dict.fromkeys(params.getlist(name))
        if value
    ]


def _group(facet: Facet, params: QueryDict) -> ChoiceGroup:
    values = _chosen_first(facet.values)
    choices = _make_choices(facet.name, values[:MOST], params)
    shown, folded = choices[:SHOWN], choices[SHOWN:]
    complete = facet.complete and len(values) <= MOST
    url = "" if facet.name in COUNTED_WHOLE else reverse("statement-values", args=[facet.name]) + replacing(params)
    return ChoiceGroup(
        name=facet.name,
        title=TITLES[facet.name],
        shown=render_choices(facet.name, shown),
        folded=render_choices(facet.name, folded),
        more=len(folded),
        complete=complete,
        url=url,
    )


def render_choices(name: str, choices: Iterable[Choice]) -> SafeString:
    """Return list items, each with a link that chooses a value or gives it up."""
    return fill_each(CHOICE, (_item(name, choice.value, choice.url) for choice in choices))


def _item(name: str, value: FacetValue, url: str) -> tuple[str, ...]:
    label = capfirst(value.label) if name == "kind" else name_occasion(value.label, value.date)
    return name, value.value, url, CURRENT if value.chosen else "", label, f"{value.count:,}"


def make_all_choices(facet: Facet, params: QueryDict) -> list[Choice]:
    """Return all values as links into the search."""
    return _make_choices(facet.name, _chosen_first(facet.values), params, reverse("statements"))


def _chosen_first(values: Iterable[FacetValue]) -> list[FacetValue]:
    return sorted(values, key=lambda value: not value.chosen)


def _make_choices(name: str, values: Iterable[FacetValue], params: QueryDict, search: str = "") -> list[Choice]:
    """Return values as links to the address of the `search`; '' for the page that shows them."""
    if name == "year":
        others = search + replacing(params, since="", until="")
        return [
            Choice(value, others if value.chosen else also(others, since=value.value, until=value.value))
            for value in values
        ]
    those = search + replacing(params)
    return [
        Choice(value, search + without_value(params, name, value.value))
        if value.chosen
        else Choice(value, also(those, **{name: value.value}))
        for value in values
    ]
