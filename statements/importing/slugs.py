"""Slugs for new rows: readable, and never one that leads or once led elsewhere."""

from django.db import models

from statements.models import RetiredAddress
from statements.models.slug_words import slug_words


def free_slug(model: type[models.Model], words: str) -> str:
    """Return a slug made of `words` that no row of `model` has or had."""
    stem = slug_words(words) or model._meta.model_name or "row"
    rows = model._default_manager.filter(slug__startswith=stem).values_list("slug", flat=True)
    retired = RetiredAddress.objects.filter(kind=model._meta.model_name, old__startswith=stem)
    taken = {*rows, *retired.values_list("old", flat=True)}
    number, slug = 1, stem
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug
