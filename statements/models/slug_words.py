"""Words as a slug has them: in Latin letters, whatever script they are in."""

from anyascii import anyascii
from django.utils.text import slugify

LONGEST = 70  # characters, so that every slug field has room for a number behind it


def slug_words(words: str) -> str:
    """Return "sergey-lavrov" of "Сергей Лавров"; '' of words without a letter."""
    return slugify(anyascii(words))[:LONGEST].strip("-")
