"""Rows by their slug, though an editor may have renamed them since a file named it."""

from typing import TypeVar

from django.db.models import Model

from statements.models import RetiredAddress

Row = TypeVar("Row", bound=Model)


def find_by_slug(model: type[Row], slug: str) -> Row | None:
    """Return the row whose slug is or was `slug`."""
    row = model._default_manager.filter(slug=slug).first()
    if row is None and (successor := _successor(model, slug)):
        row = model._default_manager.filter(slug=successor).first()
    return row


def is_retired(model: type[Model], slug: str) -> bool:
    """Whether `slug` once was the address of a row: no other row may take it."""
    return RetiredAddress.objects.filter(kind=model._meta.model_name, old=slug).exists()


def _successor(model: type[Model], slug: str) -> str:
    retired = RetiredAddress.objects.filter(kind=model._meta.model_name, old=slug).first()
    return retired.successor if retired else ""
