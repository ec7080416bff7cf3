"""British spellings led to the American ones, for the index and for what readers type alike: see spelling.toml."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from statements.search.stretches import ByStretch

TABLE: dict[str, Any] = tomllib.loads((Path(__file__).parent / "spelling.toml").read_text("utf-8"))
WORDS: dict[str, str] = TABLE["words"]
BEFORE = "(?:be|dis|mis|un)?"  # labour, belabour
AMERICAN = {"our": "or", "re": "er", "red": "ere", "yse": "yz", "ise": "iz"}


def _any(choices: Iterable[str]) -> str:
    return "|".join(re.escape(choice).replace(r"\*", "[a-z]*") for choice in choices)


# One pass over the text. Where a rule says what must follow, that stays as it is.
BRITISH = re.compile(
    rf"""\b(?:
      (?P<word>{_any(WORDS)})(?=s?\b)
    | (?P<our>{BEFORE}(?:{_any(TABLE["our"])}))our
    | (?P<re>{_any(TABLE["re"])})re(?=s?\b)
    | (?P<red>{_any(TABLE["re"])})re(?=d\b)
    | (?P<yse>{_any(TABLE["yse"])})ys(?=(?:e[drs]?|ers|ing)\b)
    | (?P<ise>(?!(?:{_any(TABLE["always_ise"])})is)[a-z]{{3,}}?)is(?=(?:able|ations?|ational|e[drs]?|ers|ing|ingly)\b)
    )""",
    re.VERBOSE,
)


def americanize(folded: str) -> str:
    """Return folded text in American spelling. Words stay as many as they are, each in its place."""
    return " ".join(map(_AMERICAN.__getitem__, folded.split(" ")))


def _american(match: re.Match[str]) -> str:
    rule = match.lastgroup or ""
    beginning = match[rule]
    return WORDS[beginning] if rule == "word" else beginning + AMERICAN[rule]


_AMERICAN = ByStretch(lambda stretch: BRITISH.sub(_american, stretch))  # three times as fast as all of a text
