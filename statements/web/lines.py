"""The lines of an article that have something on them."""

import re

LINE = re.compile(r"[^\r\n]+")


def find_lines(text: str) -> list[re.Match[str]]:
    """Return the lines of `text` that are not blank, each with its place. Any text takes time as it is long."""
    return [line for line in LINE.finditer(text) if not line[0].isspace()]
