"""Which edition of the archive a page is made from: another value once a reader could see a difference."""

from collections.abc import Hashable

from django.utils import timezone

from statements.models.edition import current_edition as database_edition
from statements.search.edition import index_edition


def current_edition() -> Hashable | None:
    """Return what is the same only while neither database nor index has changed; None where that cannot be known.

    It means nothing in another process. Ask before a page is made: the page then is never older than its edition.
    """
    rows, index = database_edition(), index_edition()
    return None if rows is None or index is None else (rows, index, timezone.localdate())
