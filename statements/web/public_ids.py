"""Statement ids as people type them."""

from django.urls.converters import StringConverter

# Crockford's base32 leaves out the letters that are mistaken for digits, so they can be read as those digits.
MISREAD = str.maketrans("oil", "011")


class PublicIdConverter(StringConverter):
    """Lets through what can be tidied into an id, and nothing that a database would choke on.

    Hyphens alone would be tidied into nothing at all.
    """

    regex = "(?=-*[0-9A-Za-z])[0-9A-Za-z-]{1,40}"


def tidy_public_id(typed: str) -> str:
    """Return the id that was meant: lower case, without hyphens, with digits where letters look like them."""
    return typed.lower().replace("-", "").translate(MISREAD)
