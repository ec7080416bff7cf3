"""Links that change the query string. Every state of a page is an address."""

from django.http import QueryDict

FIRST_PAGE = "page"  # dropped whenever the list changes: page 3 of another list means nothing


def with_value(params: QueryDict, name: str, value: str) -> str:
    """Add one value to those chosen already."""
    changed = _copy(params)
    changed.appendlist(name, value)
    return _address(changed)


def without_value(params: QueryDict, name: str, value: str) -> str:
    """Take one value away and leave the others of the same name."""
    changed = _copy(params)
    changed.setlist(name, [kept for kept in changed.getlist(name) if kept != value])
    return _address(changed)


def replacing(params: QueryDict, **values: str) -> str:
    """Set each name to its one value; an empty value takes the name away."""
    changed = _copy(params)
    for name, value in values.items():
        changed.setlist(name, [value] if value else [])
    return _address(changed)


def page_link(params: QueryDict, page: int) -> str:
    changed = _copy(params)
    if page > 1:
        changed["page"] = str(page)
    return _address(changed)


def _copy(params: QueryDict) -> QueryDict:
    changed = params.copy()
    changed.pop(FIRST_PAGE, None)
    return changed


def _address(params: QueryDict) -> str:
    kept = QueryDict(mutable=True)
    for name, values in params.lists():
        if given := [value for value in values if value]:
            kept.setlist(name, given)
    return f"?{kept.urlencode()}" if kept else "?"
