"""Bodies that speak, by whatever name: Russia’s Foreign Ministry, the Russian Ministry of Foreign Affairs."""

import re


def body_key(name: str) -> str:
    """Return what all names of one body share."""
    return "body " + re.sub(r"[\W_]+", " ", name.casefold()).strip().removeprefix("the ")
