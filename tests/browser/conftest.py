"""Pages in a real Chromium, on a whole site with the seed documents in it.

SCREENSHOTS=folder says where pictures of every page in every look are to be kept; else none are taken.
"""

import os
import subprocess
import urllib.error
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect, sync_playwright

from tests.browser.page_types import EVERY_PAGE, FRAMES, draw_error_pages, find_addresses
from tests.running_site import TOP, Site, running_site
from tests.waiting import PATIENCE

QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
WIDE = 1280  # CSS pixels
LONGEST: Final = PATIENCE * 1000  # milliseconds
SHARED: Final = "package"  # not the session: Playwright's event loop must be gone before other tests use the database


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope=SHARED)
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site for pages that only read. A test that writes asks for `own_site`."""
    with running_site(tmp_path_factory.mktemp("site")) as started:
        yield started


@dataclass(frozen=True, slots=True)
class Pages:
    """The shared site by the names of its page types. `drawn` is the HTML of those that it does not show itself."""

    site: Site
    paths: dict[str, str]
    drawn: dict[str, str]

    def url(self, name: str) -> str:
        return self.site.url + self.paths.get(name, f"/{name.replace(' ', '-')}/")

    def read(self, name: str) -> str:
        if name in self.drawn:
            return self.drawn[name]
        try:
            return self.site.fetch(self.paths[name])
        except urllib.error.HTTPError as answer:  # pages that say what went wrong are pages too
            with answer:
                return answer.read().decode()

    def read_all(self) -> dict[str, str]:
        return {name: self.read(name) for name in (*EVERY_PAGE, *FRAMES)}


@pytest.fixture(scope=SHARED)
def pages(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Pages:
    return Pages(site, find_addresses(site, tmp_path_factory.mktemp("specimens")), draw_error_pages(site))


@pytest.fixture(scope=SHARED)
def pictures() -> Path | None:
    """Where pictures are kept, if somebody wants to look at them."""
    given = os.environ.get("SCREENSHOTS")
    return Path(given).resolve() if given else None


@pytest.fixture
def own_site(tmp_path: Path) -> Iterator[Site]:
    with running_site(tmp_path) as started:
        yield started


@pytest.fixture(scope=SHARED)
def chromium() -> Iterator[Browser]:
    found = subprocess.run([TOP / ".ci/find-chromium"], capture_output=True, text=True)
    assert found.returncode == 0, found.stderr
    as_root = ["--no-sandbox"] if os.getuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found.stdout.strip(), args=[*QUIET, *as_root], timeout=LONGEST
        )
        expect.set_options(timeout=LONGEST)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page: `open_page(url, scripts=False)`.

    `instead` is HTML that the address answers with in place of what the site would say. At the end of the test each
    page must have stayed on its site, and have printed no error.
    """
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def open_one(url: str, *, scripts: bool = True, instead: str | None = None, **context_options: Any) -> Page:
        context = chromium.new_context(
            java_script_enabled=scripts, **{"viewport": {"width": WIDE, "height": 900}} | context_options
        )
        contexts.append(context)
        context.set_default_timeout(LONGEST)
        context.route("**/*", lambda route: stay_on_machine(route, problems))
        if instead is not None:
            context.route(url, lambda route: route.fulfill(body=instead, content_type="text/html; charset=utf-8"))
        page = context.new_page()
        page.on("pageerror", lambda error: problems.append(f"{page.url}: {error}"))
        page.on("console", lambda message: note_console(message.type, message.text, problems))
        page.goto(url)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert problems == []


def stay_on_machine(route: Route, problems: list[str]) -> None:
    if route.request.url.startswith(("http://127.0.0.1:", "data:")):
        route.continue_()
    else:
        problems.append(f"asked for {route.request.url}")
        route.abort()


def note_console(kind: str, text: str, problems: list[str]) -> None:
    # That an error page answers with an error is no fault of the page.
    if kind in {"error", "warning"} and "the server responded with a status of 4" not in text:
        problems.append(text)
