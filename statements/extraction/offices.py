"""Offices as printed: title, for whom, since when."""

from statements.extraction.values import FoundOffice


def split_office(printed: str) -> FoundOffice:
    """Divide the words for an office into title and country."""
    return FoundOffice(printed)
