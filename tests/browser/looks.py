"""The ways in which a page is looked at, and what must hold in each. One page is opened once and put through all."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Error, Page

WIDTHS: Final = {"wide": 1280, "tablet": 768, "phone": 360, "narrow": 320}
ZOOMED = 640  # CSS pixels that a window of 1280 has left at 200 %
STOPS = 30  # of the keyboard; later ones are more of the same rows
SETTLED = "Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => 0)))"
FITS = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"
# What sticks out furthest, to name it when a page does not fit.
CULPRITS = """() => [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && (box.right > document.documentElement.clientWidth + 1 || box.left < -1);
}).map((element) => element.tagName + "." + element.className).slice(0, 8)"""
SHIFTS = """() => new Promise((resolve) => {
    let sum = 0, moved = [];
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
            sum += entry.value;
            moved.push(...entry.sources.map((source) => source.node?.outerHTML?.slice(0, 100)));
        }))
        .observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => setTimeout(() => resolve([sum, moved])));
})"""
STRUCTURE = """() => ({
    h1: document.querySelectorAll("h1").length,
    main: document.querySelectorAll("main").length,
    banner: document.querySelectorAll("body > header").length,
    foot: document.querySelectorAll("body > footer").length,
    unnamed: [...document.querySelectorAll("nav, section, aside")].filter((region) =>
        !region.getAttribute("aria-label") && !document.getElementById(region.getAttribute("aria-labelledby") ?? ""))
        .map((region) => region.outerHTML.slice(0, 80)),
    levels: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1])),
    lang: document.documentElement.lang,
    fonts: document.fonts.size,
    forward: document.querySelectorAll("[tabindex]:not([tabindex='0'], [tabindex='-1'])").length,
})"""
FOCUS = """() => {
    const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, innerHeight - 1));
    return {
        nowhere: at === document.body,
        what: at.outerHTML.slice(0, 100),
        seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
    };
}"""
# Where colours are forced, contrast is the reader's; what a page could do wrong is to insist on its own.
OWN_COLOURS = """() => [...document.querySelectorAll("body, body *:not(svg, svg *)")].filter((element) =>
    getComputedStyle(element).forcedColorAdjust === "none" || getComputedStyle(element).boxShadow !== "none"
).map((element) => element.outerHTML.slice(0, 100))"""
# WCAG 2.2 A and AA, and what the authors of axe call best practice: landmarks, headings, one main.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


@dataclass(frozen=True, slots=True)
class Look:
    """An open page, and where its pictures go, if anywhere."""

    page: Page
    folder: Path | None
    axe_script: str

    def resize(self, width: int) -> None:
        self.page.set_viewport_size({"width": width, "height": 900})

    def picture(self, name: str) -> None:
        if self.folder:
            self.page.evaluate(SETTLED)
            self.page.screenshot(path=self.folder / f"{name}.jpeg", full_page=True, type="jpeg", quality=70)

    def must_fit(self, name: str) -> None:
        assert self.page.evaluate(FITS), f"{name}: {self.page.evaluate(CULPRITS)} stick out."

    def must_be_accessible(self, name: str, options: dict[str, Any]) -> None:
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(self.axe_script)
        self.page.evaluate(SETTLED)
        faults = self.page.evaluate("options => axe.run(document, options).then(found => found.violations)", options)
        assert not faults, f"{name}: {[describe_fault(fault) for fault in faults]}"


def describe_fault(fault: dict[str, Any]) -> str:
    places = [(node["html"][:200], [check["data"] for check in node["any"][:1]]) for node in fault["nodes"][:3]]
    return f"{fault['id']}: {fault['help']}: {places}"


def check_structure(look: Look) -> None:
    """One of each landmark, headings without a gap, a language, no font of its own, nothing that moved."""
    found = look.page.evaluate(STRUCTURE)

    assert (found["h1"], found["main"], found["banner"], found["foot"]) == (1, 1, 1, 1), found
    assert found["unnamed"] == [], "Regions without a name."
    assert found["levels"][0] == 1, found["levels"]
    deeper = [(one, two) for one, two in zip(found["levels"], found["levels"][1:], strict=False) if two > one + 1]
    assert deeper == [], f"Levels of headings are left out: {found['levels']}"
    assert (found["lang"], found["fonts"], found["forward"]) == ("en", 0, 0), found
    moved, what = look.page.evaluate(SHIFTS)
    assert moved == 0, f"Something moved while the page was loading: {what}"


def check_widths(look: Look) -> None:
    for name, width in WIDTHS.items():
        look.resize(width)
        look.must_fit(name)
        if name in {"tablet", "phone"}:
            look.picture(name)
        if name == "phone":
            look.must_be_accessible(name, RULES)
    look.resize(ZOOMED)
    look.must_fit("zoomed to 200 %")
    look.resize(WIDTHS["wide"])


def check_large_type(look: Look) -> None:
    """A reader who doubles the size of the letters alone loses nothing either."""
    look.page.evaluate("document.documentElement.style.fontSize = '200%'")
    for name in ("wide", "phone"):
        look.resize(WIDTHS[name])
        look.must_fit(f"{name} with letters of 200 %")
    look.resize(WIDTHS["wide"])
    look.page.evaluate("document.documentElement.style.fontSize = ''")


def check_right_to_left(look: Look) -> None:
    look.page.evaluate("document.documentElement.dir = 'rtl'")
    for name in ("wide", "phone"):
        look.resize(WIDTHS[name])
        look.must_fit(f"{name}, from right to left")
    look.resize(WIDTHS["wide"])
    look.page.evaluate("document.documentElement.removeAttribute('dir')")


def check_colours(look: Look) -> None:
    look.page.emulate_media(color_scheme="dark")
    look.must_be_accessible("dark", CONTRAST)
    look.picture("dark")
    look.page.emulate_media(color_scheme="light", forced_colors="active")
    assert look.page.evaluate(OWN_COLOURS) == [], "A reader's own colours must win everywhere."
    look.picture("forced-colours")
    look.page.emulate_media(forced_colors="none")


def check_keyboard(look: Look) -> None:
    """Each stop of the Tab key can be seen, is outlined, and is another one than before: nobody is caught."""
    look.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    met: list[str] = []
    for _ in range(STOPS):
        look.page.keyboard.press("Tab")
        stop = look.page.evaluate(FOCUS)
        if stop["nowhere"]:
            break
        assert stop["seen"], f"The focus cannot be seen: {stop['what']}"
        assert stop["outlined"], f"Nothing shows the focus: {stop['what']}"
        met.append(stop["what"])
    assert len(set(met)) >= min(len(met), 8), met
    with suppress(Error):
        look.page.evaluate("document.activeElement.blur()")
