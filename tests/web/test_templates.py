"""What every template keeps to."""

import re
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
TEMPLATES = sorted(path for path in (TOP / "templates").rglob("*.html") if "admin" not in path.parts)
PARTIALS = [path for path in TEMPLATES if path.name.startswith("_")]
STYLES = sorted((TOP / "static" / "css").glob("*.css"))


def name(path: Path) -> str:
    return str(path.relative_to(TOP))


def test_the_templates_are_found() -> None:
    assert min(len(TEMPLATES), len(PARTIALS), len(STYLES)) > 5, "A rule over nothing holds always."


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_no_template_trusts_foreign_text(path: Path) -> None:
    assert not re.search(r"\|\s*safe\b|\{%\s*autoescape", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_no_template_needs_what_the_content_policy_forbids(path: Path) -> None:
    text = re.sub(r"\{[%#{].*?[%#}]\}", "", path.read_text(encoding="utf-8"))  # arguments of tags are no attributes

    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", text)
    assert not re.search(r"<script(?![^>]*\bsrc=)", text)


@pytest.mark.parametrize("path", PARTIALS, ids=name)
def test_each_partial_says_what_it_needs(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]

    assert re.fullmatch(r"\{# .* Needs? .*#\}|\{# .*Needs: .* #\}|\{# .*Needs nothing\. #\}", first)


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_partials_are_given_what_they_need_and_nothing_else(path: Path) -> None:
    includes = re.findall(r"\{% include [^%]*%\}", path.read_text(encoding="utf-8"))

    assert [include for include in includes if not include.endswith(" only %}")] == []


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_styles_name_logical_sides_so_that_right_to_left_works(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)", text)
