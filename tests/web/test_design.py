"""The visual language: its colours can be read, everything takes its measures from the tokens, and it stays small."""

import re
from itertools import product
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders

TOP = Path(__file__).parents[2]
STYLES = sorted(path for path in (TOP / "static" / "css").glob("*.css") if path.name != "admin.css")
SCRIPTS = sorted((TOP / "static" / "js").glob("*.js"))
TOKENS = (TOP / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
WORDS = ("ink", "soft", "accent", "visited", "warn")
GROUNDS = ("paper", "raised", "mark", "tint", "tint-strong")
# Buttons and page numbers; the badge of verbatim words.
ELSEWHERE = [("on-accent", "accent"), ("paper", "ink")]
LINES = [*product(("edge",), ("paper", "raised")), *product(("column", "tint-line"), ("paper",))]
MOST_CSS, MOST_JS = 30_000, 15_000  # bytes, compressed as they are sent


def read_scheme(name: str) -> dict[str, str]:
    light, dark = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", part)) for part in TOKENS.split("@media"))
    return light if name == "light" else light | dark


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("word", "ground"), [*product(WORDS, GROUNDS), *ELSEWHERE])
def test_words_can_be_read_on_every_ground(scheme: str, word: str, ground: str) -> None:
    colours = read_scheme(scheme)

    assert contrast(colours[word], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_lines_that_mean_something_can_be_seen(scheme: str, line: str, ground: str) -> None:
    colours = read_scheme(scheme)

    assert contrast(colours[line], colours[ground]) >= 3


def test_both_schemes_name_the_same_colours() -> None:
    light, dark = (set(re.findall(r"--([a-z-]+): #", part)) for part in TOKENS.split("@media"))

    assert light == dark == {*WORDS, *GROUNDS, "on-accent", "edge", "line", "tint-line", "column"}


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_colours_and_sizes_of_type_come_from_the_tokens(path: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    if path.name in {"tokens.css", "print.css"}:  # paper has colours and sizes of its own
        return

    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[^{}]*;)|\b(?:rgb|hsl|oklch)a?\(", text)
    assert not re.findall(r"font(?:-size)?: [^;]*?[\d.]+(?:rem|px|pt)\b[^;]*", text)
    assert not re.findall(r"(?:margin|padding|gap)[a-z-]*: [^;]*?[\d.]+rem[^;]*", text)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_a_style_names_only_tokens_that_there_are(path: Path) -> None:
    known = set(re.findall(r"^ *--([a-z0-9-]+):", TOKENS, re.MULTILINE))

    assert set(re.findall(r"var\(--([a-z0-9-]+)", path.read_text(encoding="utf-8"))) <= known


def test_no_font_or_picture_is_fetched_by_a_style() -> None:
    assert [path.name for path in STYLES if re.search(r"@font-face|@import|url\(", path.read_text())] == []


def test_styles_and_scripts_stay_small() -> None:
    assert sum(len(brotli.compress(path.read_bytes())) for path in STYLES) <= MOST_CSS
    assert sum(len(brotli.compress(path.read_bytes())) for path in SCRIPTS) <= MOST_JS


def test_the_styles_of_every_page_are_one_file_with_the_tokens_first() -> None:
    common = Path(str(finders.find("css/common.css"))).read_text(encoding="utf-8")

    assert common.startswith(TOKENS)
    assert common.endswith((TOP / "static" / "css" / "columns.css").read_text(encoding="utf-8"))


def test_nothing_but_the_link_to_selected_words_covers_a_page() -> None:
    """A class that two pages use for different things once laid one page's list over the page."""
    rules = [re.findall(r"([^{}/]+)\{[^{}]*position: fixed", path.read_text(encoding="utf-8")) for path in STYLES]

    assert [selector.strip() for found in rules for selector in found] == ["words-link:not([hidden])"]
