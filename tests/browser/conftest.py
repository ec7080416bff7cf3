"""Pages in a real Chromium, on a whole site with the seed documents in it.

SCREENSHOTS=1 keeps a picture of each page tested for accessibility in var/screenshots.
"""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests.running_site import TOP, Site, running_site

QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
WIDE, PHONE = (1280, 900), (390, 844)  # CSS pixels
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
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=[*QUIET, *as_root])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page: `open_page(url, size=PHONE, dark=True, scripts=False)`.

    At the end of the test each page must have stayed on its site, and have printed no error.
    """
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def open_one(url: str, *, size: tuple[int, int] = WIDE, dark: bool = False, scripts: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        context.route("**/*", lambda route: stay_on_machine(route, problems))
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
