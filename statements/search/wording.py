"""The words of a name, for comparing names. Not those of the index, which has stems."""

import re

from statements.search.folding import fold


def words_of(name: str) -> list[str]:
    return re.findall(r"\w+", fold(name))
