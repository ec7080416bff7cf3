"""Every page type can be read by everyone: checked by axe, in light and dark, on a wide screen and a phone."""

import os
import re
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, SHARED, WIDE
from tests.browser.pages import PAGES, find_addresses
from tests.running_site import TOP, Site

# Colours may fade from one scheme to the other.
COLOURS_SETTLED = "Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => 0)))"
SIZES = {"wide": WIDE, "phone": PHONE}
SCHEMES: list[Literal["light", "dark"]] = ["light", "dark"]
PICTURES = TOP / "var" / "screenshots"


@pytest.fixture(scope=SHARED)
def addresses(site: Site) -> dict[str, str]:
    return find_addresses(site)


@pytest.fixture(scope=SHARED)
def axe() -> Axe:
    return Axe()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_accessibility_fault(
    site: Site, addresses: dict[str, str], axe: Axe, open_page: Callable[..., Page], name: str
) -> None:
    page = open_page(site.url + addresses[name])

    for (size, (width, height)), scheme in product(SIZES.items(), SCHEMES):
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)
        page.evaluate(COLOURS_SETTLED)
        keep_picture(page, f"{name} {size} {scheme}")
        report = axe.run(page)
        assert report.violations_count == 0, f"{size}, {scheme}: {report.generate_report()}"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_a_screen_320_pixels_wide(
    site: Site, addresses: dict[str, str], open_page: Callable[..., Page], name: str
) -> None:
    page = open_page(site.url + addresses[name], size=(320, 640))

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def keep_picture(page: Page, name: str) -> None:
    if "SCREENSHOTS" in os.environ:
        path = Path(PICTURES / f"{re.sub(r'[^a-z]+', '-', name)}.png")
        page.screenshot(path=path, full_page=True)
