"""The public query string of every search: a form, a queryset to check the index by, and the StatementQuery.

The parameter names are public: readers bookmark and cite these addresses. Add names
freely; rename or drop one only with a redirect.
"""

from collections.abc import Iterable
from copy import copy
from datetime import date
from functools import cache
from typing import Any, Self, cast

from django import forms
from django.db.models import QuerySet
from django_filters import CharFilter, ChoiceFilter, Filter, FilterSet, ModelMultipleChoiceFilter, MultipleChoiceFilter

from statements.models import Briefing, Outlet, Speaker, Statement, Topic
from statements.models.statement_queries import StatementQuerySet
from statements.search.form import ChoicesField, PeriodField, SlugsField, StatementFilterForm, StatementIdField
from statements.search.language import LONGEST_QUERY
from statements.search.names import KINDS, REVIEWS
from statements.search.near_names import correct_names
from statements.search.query import Sort, StatementQuery

TOO_LONG = (
    "A search can have at most %(limit_value)d characters, and this one has %(show_value)d. Leave some words out."
)
LAST_PAGE = 1_000_000
NO_PAGE = f"“page” takes a whole number from 1 to {LAST_PAGE:,}."
SORTS = [("best", "Best match"), ("newest", "Newest first"), ("oldest", "Oldest first")]


def _refusing(name: str, choices: Iterable[str]) -> dict[str, str]:
    *others, last = choices
    return {"invalid_choice": f"“%(value)s” is not a {name}: write {', '.join(others)} or {last}."}


class Declared(Filter):
    """A filter that nothing changes once it is declared. A FilterSet copies all of its filters for each request."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        twin = copy(self)
        twin.method = self.method  # which is bound to its filter
        return twin


class TextFilter(Declared, CharFilter):
    pass


class OneOfFilter(Declared, ChoiceFilter):
    pass


class PeriodFilter(Declared):
    field_class = PeriodField


class StatementIdFilter(Declared):
    field_class = StatementIdField


class WholeNumberFilter(Declared):
    field_class = forms.IntegerField


class SlugsFilter(Declared, ModelMultipleChoiceFilter):
    field_class = SlugsField

    def __init__(self, field_name: str, queryset: QuerySet[Any], **kwargs: Any) -> None:
        super().__init__(field_name=field_name, to_field_name="slug", queryset=queryset, **kwargs)


class ChoicesFilter(Declared, MultipleChoiceFilter):
    field_class = ChoicesField


class StatementFilter(FilterSet):
    """Check `is_valid()` first: an unreadable parameter is an error and must never widen a search.

    `.qs` is the oracle for the index: for any parameters but `q`, the same statements.
    """

    q = TextFilter(label="Words", method="keep_all", max_length=LONGEST_QUERY, error_messages={"max_length": TOO_LONG})
    topic = SlugsFilter("topics", Topic.objects.all(), label="Topic", method="about_topics")
    speaker = SlugsFilter("speaker__slug", Speaker.objects.all(), label="Speaker")
    outlet = SlugsFilter("article__outlet__slug", Outlet.objects.all(), label="Outlet")
    briefing = SlugsFilter("article__briefing__slug", Briefing.objects.all(), label="Briefing")
    kind = ChoicesFilter(
        choices=Statement.Kind.choices, label="Kind of speech", error_messages=_refusing("kind", KINDS)
    )
    review = ChoicesFilter(
        choices=[choice for choice in Statement.Review.choices if choice[0] in REVIEWS],
        label="Review",
        error_messages=_refusing("review", REVIEWS),
    )
    since = PeriodFilter(label="From", method="said_since", help_text="2025, 2025-03 or 2025-03-09")
    until = PeriodFilter(label="To", method="said_until", last=True, help_text="2025, 2025-03 or 2025-03-09")
    newer_than = StatementIdFilter(
        label="Newer than", method="taken_in_after", help_text="The id of a statement: only what came in after it"
    )
    sort = OneOfFilter(
        choices=SORTS, label="Order", method="keep_all", empty_label=None, error_messages=_refusing("sort", dict(SORTS))
    )
    page = WholeNumberFilter(
        label="Page",
        method="keep_all",
        min_value=1,
        max_value=LAST_PAGE,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), NO_PAGE),
    )

    class Meta:
        model = Statement
        form = StatementFilterForm
        fields: list[str] = []

    def __init__(self, data: Any = None, queryset: QuerySet[Statement] | None = None, **kwargs: Any) -> None:
        super().__init__(data, Statement.objects.published() if queryset is None else queryset, **kwargs)

    def get_form_class(self) -> type[forms.Form]:
        return self._make_form_class()

    @classmethod
    @cache
    def _make_form_class(cls) -> type[forms.Form]:
        """Make the form of a search, which depends on nothing that is asked, and takes longer to make than to fill."""
        fields = {name: each.field for name, each in cls.base_filters.items()}
        return type(f"{cls.__name__}Form", (cls._meta.form,), fields)

    def keep_all(self, statements: StatementQuerySet, name: str, value: Any) -> StatementQuerySet:
        return statements

    def about_topics(self, statements: StatementQuerySet, name: str, topics: list[Topic]) -> StatementQuerySet:
        return statements.about(*(topic.slug for topic in topics)) if topics else statements

    def said_since(self, statements: StatementQuerySet, name: str, day: date) -> StatementQuerySet:
        return statements.said_between(day, None)

    def said_until(self, statements: StatementQuerySet, name: str, day: date) -> StatementQuerySet:
        return statements.said_between(None, day)

    def taken_in_after(self, statements: StatementQuerySet, name: str, other: Statement) -> StatementQuerySet:
        return statements.filter(pk__gt=other.pk)

    def with_names_corrected(self) -> str:
        """Return the words with names that nobody has spelled as somebody's; '' unless that makes a search of them."""
        typed = self.data.get("q", "")
        unreadable = "\0" in typed or len(typed) > LONGEST_QUERY
        text = "" if unreadable else correct_names(typed)
        if not text:
            return ""
        params = self.data.copy()
        params["q"] = text
        return text if StatementFilter(params).is_valid() else ""

    def to_query(self) -> StatementQuery:
        """Return what was asked for.

        Raises:
            ValueError: the form has errors. Show them and search nothing.
        """
        if not self.is_valid():
            raise ValueError("A query string with errors is not a search.")
        form = cast(StatementFilterForm, self.form)
        asked = form.cleaned_data
        return StatementQuery(
            text=asked["q"] or "",
            words=form.tree,
            notes=form.tree_notes,
            topics=_slugs(asked["topic"]),
            speakers=_slugs(asked["speaker"]),
            outlets=_slugs(asked["outlet"]),
            briefings=_slugs(asked["briefing"]),
            kinds=tuple(asked["kind"]),
            reviews=tuple(asked["review"]),
            since=asked["since"],
            until=asked["until"],
            newer_than=asked["newer_than"].pk if asked["newer_than"] else None,
            sort=cast(Sort, asked["sort"] or "best"),
            page=asked["page"] or 1,
        )


def _slugs(rows: Iterable[Any]) -> tuple[str, ...]:
    if isinstance(rows, QuerySet) and rows.query.is_empty():  # to look for none takes time too
        return ()
    return tuple(row.slug for row in rows)
