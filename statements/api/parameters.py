"""The query string of a request, read strictly: what is not understood is refused by name, and never ignored."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django import forms
from django.http import QueryDict
from django_filters import FilterSet, ModelMultipleChoiceFilter, MultipleChoiceFilter

from statements.api.cursors import LONGEST, read_cursor, write_cursor
from statements.api.problems import Mistake, Unreadable
from statements.search.limits import MOST_VALUES

Place = TypeVar("Place")

MOST_ROWS, ROWS = 100, 20
PAGING = ("limit", "cursor")
FIELDS = "fields"
NO_NUL = "A text cannot have the character NUL."
EMPTY = "It is empty. Leave it out, or give it a value."  # a program's empty variable must not mean everything


class PagingForm(forms.Form):
    limit = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=MOST_ROWS,
        error_messages={
            kind: f"Write a whole number from 1 to {MOST_ROWS}." for kind in ("invalid", "min_value", "max_value")
        },
    )
    cursor = forms.CharField(required=False, max_length=LONGEST)


@dataclass(frozen=True, slots=True)
class Paging(Generic[Place]):
    """How many rows are wanted, behind which place, and of which list: `question` names it."""

    limit: int
    after: Place | None
    question: tuple[tuple[str, str], ...] = field(default=())

    def write_cursor(self, place: Place) -> str:
        return write_cursor(str(place), self.question)


def refuse_unknown(params: QueryDict, known: Sequence[str], repeatable: Iterable[str] = ()) -> None:
    """Check the names of all parameters, and that those with one value have one.

    Raises:
        Unreadable: names each mistake.
    """
    mistakes = list(_find_mistakes(params, known, set(repeatable)))
    if mistakes:
        raise Unreadable(mistakes)


def _find_mistakes(params: QueryDict, known: Sequence[str], repeatable: set[str]) -> Iterator[Mistake]:
    for name, values in params.lists():
        if name not in known:
            allowed = f"Allowed are {', '.join(known)}." if known else "None is allowed."
            yield Mistake(name[:100], f"There is no such parameter here. {allowed}")
        elif len(values) > 1 and name not in repeatable:
            yield Mistake(name, "Give it once.")
        elif len(values) > MOST_VALUES:
            yield Mistake(name, f"Give at most {MOST_VALUES} values.")
        elif not all(value.strip() for value in values):
            yield Mistake(name, EMPTY)
        elif any("\0" in value for value in values):
            yield Mistake(name, NO_NUL)


def read_filter(filters: FilterSet) -> None:
    """Check what a filter set was given.

    Raises:
        Unreadable: names each mistake, and what is allowed.
    """
    if filters.is_valid():
        return
    raise Unreadable(
        [Mistake(name, " ".join([*found, *_allowed(filters, name)])) for name, found in filters.errors.items()]
    )


def _allowed(filters: FilterSet, name: str) -> list[str]:
    declared = filters.filters.get(name)
    if isinstance(declared, ModelMultipleChoiceFilter):
        return [f"Take a slug from /api/v1/{name}s/."]
    choices = declared.extra.get("choices") if declared else None
    return [f"Allowed are {', '.join(value for value, _ in choices)}."] if choices else []


def repeatable_names(filters: type[FilterSet]) -> list[str]:
    return [name for name, one in filters.base_filters.items() if isinstance(one, MultipleChoiceFilter)]


def read_paging(params: QueryDict, path: str, read_place: Callable[[str], Place]) -> Paging[Place]:
    """Return what is asked for of the list at `path`. A cursor must come from the same list.

    Raises:
        Unreadable: names each mistake.
    """
    form = PagingForm(params)
    if not form.is_valid():
        raise Unreadable([Mistake(name, " ".join(map(str, found))) for name, found in form.errors.items()])
    question = (("", path), *_pairs(params))
    given: dict[str, Any] = form.cleaned_data
    try:
        after = read_place(read_cursor(given["cursor"], question)) if given["cursor"] else None
    except ValueError as error:
        raise Unreadable([Mistake("cursor", str(error))]) from error
    return Paging(given["limit"] or ROWS, after, question)


def _pairs(params: QueryDict) -> Iterator[tuple[str, str]]:
    for name, values in params.lists():
        if name not in (*PAGING, FIELDS):
            yield from ((name, value) for value in values)


def read_fields(params: QueryDict, known: Sequence[str]) -> frozenset[str]:
    """Return the names of the fields asked for, all if none are named.

    Raises:
        Unreadable: there is no such field.
    """
    text = params.get(FIELDS, "")
    asked = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in asked if name not in known]
    if unknown:
        said = ", ".join(unknown)[:100]
        raise Unreadable([Mistake(FIELDS, f"There is no field {said}. Allowed are {', '.join(known)}.")])
    return frozenset(asked or known)
