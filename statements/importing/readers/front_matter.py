"""Front matter: metadata between two fences at the head of a text, in YAML (---), TOML (+++) or JSON ({ … })."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from frontmatter.default_handlers import BaseHandler, JSONHandler, YAMLHandler
from yaml import YAMLError

from statements.importing.errors import RejectedSource


class TomlHandler(BaseHandler):
    """As the library's own, which needs a TOML library that nobody keeps any more."""

    def load(self, fm: str) -> dict[str, Any]:
        return tomllib.loads(fm)


def _fence(marks: str) -> re.Pattern[str]:
    """A line of its own, and no more: the library's fences would swallow blank lines behind them."""
    return re.compile(rf"^{marks}[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


HANDLERS: Mapping[str, BaseHandler] = {
    "YAML": YAMLHandler(_fence("---")),
    "TOML": TomlHandler(_fence(r"\+\+\+"), "+++", "+++"),
    "JSON": JSONHandler(_fence("[{}]")),
}


def split_front_matter(text: str, name: str) -> tuple[Mapping[str, Any], str]:
    """Return the metadata at the head of a text, and the text after the closing fence, to the character.

    A text that does not start with a fence, or has no second one, or holds no keys between them, has none.

    Raises:
        RejectedSource: what stands between the fences cannot be read.
    """
    for language, handler in HANDLERS.items():
        if not handler.detect(text):
            continue
        try:
            head, body = handler.split(text)
        except ValueError:  # only one fence: it is a line of the text
            break
        values = _load(handler, head, language, name)
        return (values, body) if isinstance(values, Mapping) else ({}, text)
    return {}, text


def _load(handler: BaseHandler, head: str, language: str, name: str) -> Any:
    try:
        return handler.load(head)
    except (YAMLError, ValueError, RecursionError) as error:
        said = " ".join(str(error).split())
        raise RejectedSource(
            name,
            problem=f"has front matter that is not {language} ({said}).",
            remedy="Mend what is between the fences.",
        ) from error
