"""When two printed names are one name."""

import re
import unicodedata

INITIAL = re.compile(r"\b\w\.\s*")


def fold_name(name: str) -> str:
    """Return `name` without what varies between outlets: case, accents, middle initials, marks.

    "Albert P. Khorev" and "Albert KHOREV" give "albert khorev".
    """
    letters = unicodedata.normalize("NFKD", name)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = INITIAL.sub("", plain) or plain
    return re.sub(r"[\W_]+", " ", words.casefold()).strip()
