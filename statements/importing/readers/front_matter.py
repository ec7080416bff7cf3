"""Front matter: metadata between two fences at the head of a text, in YAML (---), TOML (+++) or JSON ({ … })."""

import re
import tomllib
from collections.abc import Hashable, Mapping
from typing import Any

from frontmatter.default_handlers import BaseHandler, JSONHandler, YAMLHandler
from yaml import AliasEvent, MappingNode, Node, SafeLoader, YAMLError
from yaml.composer import ComposerError
from yaml.constructor import ConstructorError

from statements.importing.errors import RejectedSource

LONGEST_HEAD = 20_000  # characters: many times what all metadata together may take
MOST_DOTS = 1_000  # in TOML, where keys of 10,000 parts take 400 MB to read
DEEPEST = 2  # tables in one another: the briefing's in the document's
SHOWN = 200  # characters of what a library says
KEY_BEHIND = re.compile(r"""[^\n]+\n\s*(?:[a-z_]+[ \t]*[:=]|"[a-z_]+"[ \t]*:)""")  # on the line that follows a fence


class TomlHandler(BaseHandler):
    """As the library's own, which needs a TOML library that nobody keeps any more."""

    def load(self, fm: str) -> dict[str, Any]:
        if fm.count(".") > MOST_DOTS:
            raise ValueError(f"more than {MOST_DOTS:,} dots")
        return tomllib.loads(fm)


class PlainLoader(SafeLoader):
    """YAML without anchors and aliases: with them, a few lines stand for more than any memory holds.

    In Python throughout: the library's C code takes so many brackets in one another that the process dies.
    """

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # its stubs leave that one out
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None) is not None:
            raise ComposerError(None, None, "anchors and aliases are not taken, write the value out", event.start_mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        values = super().construct_mapping(node, deep)
        if not all(isinstance(key, str) for key in values):
            raise ConstructorError(None, None, "a key is not text, put it in quotation marks", node.start_mark)
        return values


class PlainYamlHandler(YAMLHandler):
    def load(self, fm: str, **_: object) -> Any:
        return super().load(fm, Loader=PlainLoader)


def _fence(marks: str) -> re.Pattern[str]:
    """A line of its own, and no more: the library's fences would swallow blank lines behind them."""
    return re.compile(rf"^{marks}[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


HANDLERS: Mapping[str, BaseHandler] = {
    "YAML": PlainYamlHandler(_fence("---")),
    "TOML": TomlHandler(_fence(r"\+\+\+"), "+++", "+++"),
    "JSON": JSONHandler(_fence("[{}]")),
}


def split_front_matter(text: str, name: str) -> tuple[Mapping[str, Any], str]:
    """Return the metadata at the head of a text, and the text after the closing fence, to the character.

    A text that does not start with a fence, or holds no keys behind it, has none.

    Raises:
        RejectedSource: what stands between the fences cannot be read, or there is no second one behind the keys.
    """
    for language, handler in HANDLERS.items():
        if not handler.detect(text):
            continue
        try:
            head, body = handler.split(text)
        except ValueError as error:  # only one fence
            if KEY_BEHIND.match(text):
                raise _unclosed(text, name) from error
            break  # a line of the text
        values = _load(handler, head, language, name)
        return (values, body) if isinstance(values, Mapping) else ({}, text)
    return {}, text


def _load(handler: BaseHandler, head: str, language: str, name: str) -> Any:
    if len(head) > LONGEST_HEAD:
        raise RejectedSource(
            name,
            problem=f"has front matter of more than {LONGEST_HEAD:,} characters.",
            remedy="Shorten it; if it is text, put an empty line before it.",
        )
    try:
        values = handler.load(head)
    except (YAMLError, ValueError) as error:
        said = " ".join(str(error).split())[:SHOWN]
        raise RejectedSource(
            name,
            problem=f"has front matter that is not {language} ({said}).",
            remedy="Mend what is between the fences.",
        ) from error
    except RecursionError as error:
        raise _too_deep(name) from error
    if _is_deeper(values, DEEPEST):
        raise _too_deep(name)
    return values


def _unclosed(text: str, name: str) -> RejectedSource:
    fence = text[:1] * 3 if text[:1] in "-+" else "}"
    return RejectedSource(
        name,
        problem=f"opens front matter that no second line {fence} closes.",
        remedy="Write that line before the text; if there is no front matter, put an empty line first.",
    )


def _is_deeper(value: Any, tables: int) -> bool:
    """Whether more tables than that lie in one another."""
    if not isinstance(value, Mapping):
        return False
    return tables == 0 or any(_is_deeper(inner, tables - 1) for inner in value.values())


def _too_deep(name: str) -> RejectedSource:
    return RejectedSource(
        name,
        problem="has front matter that is nested too deep.",
        remedy="Give plain values; only the briefing is a table of its own.",
    )
