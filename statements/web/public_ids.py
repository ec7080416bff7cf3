"""Statement ids in addresses, as people type them."""

from django.urls.converters import StringConverter


class PublicIdConverter(StringConverter):
    """Lets through what can be tidied into an id, and nothing that a database would choke on.

    Hyphens alone would be tidied into nothing at all.
    """

    regex = "(?=-*[0-9A-Za-z])[0-9A-Za-z-]{1,40}"
