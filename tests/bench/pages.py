"""How soon pages are there, in Chromium: `python tests/bench/pages.py [http://127.0.0.1:8000] [--out figures.json]`.

Without an address it makes a site of its own with the seed documents, or serves an archive, such as `searching.py
--keep` leaves: `--archive FOLDER/1000000 --word peace`. Each page is loaded with an empty cache; the medians are held
against the budgets: largest contentful paint, layout shift, and what long tasks block.
"""

import argparse
import contextlib
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, Page, sync_playwright

TOP = Path(__file__).parents[2]
sys.path.insert(0, str(TOP))

from tests.bench.scale.archives import environment_of  # noqa: E402  (found by the path above)
from tests.bench.scale.site import serving  # noqa: E402
from tests.running_site import running_site  # noqa: E402

BUDGETS: Final = {"LCP ms": 800.0, "CLS": 0.0, "TBT ms": 50.0}
ROUNDS = 5
PORT = 8473
FIXED: Final = {
    "home": "/",
    "search": "/statements/?q={word}",
    "all statements": "/statements/",
    "all speakers of a search": "/statements/by/speaker/?q={word}",
    "briefings": "/briefings/",
    "speakers": "/speakers/",
    "outlets": "/outlets/",
    "topics": "/topics/",
    "numbers": "/numbers/",
    "about": "/about/",
    "search help": "/about/search/",
    "API documentation": "/api/v1/docs/",
    "empty collection": "/collection/",
    "style": "/about/style/",
    "no such page": "/nothing-here/",
}
LINKED: Final = {  # the first of its kind that the search links to
    "statement": r"/statements/[0-9a-z]{10}/",
    "briefing": r"/briefings/[^/\"]+/",
    "speaker": r"/speakers/[^/\"]+/",
    "outlet": r"/outlets/[^/\"]+/",
    "topic": r"/topics/[^/\"]+/",
}
FURTHER: Final = {
    "article": r"/articles/\d+/",
    "versions": r"/statements/[0-9a-z]{10}/versions/",
}  # that a statement does
MEASURE = """() => new Promise((resolve) => {
    const sums = { "LCP ms": 0, "CLS": 0, "TBT ms": 0 };
    const watch = (type, add) => new PerformanceObserver((list) => list.getEntries().forEach(add))
        .observe({ type, buffered: true });
    watch("largest-contentful-paint", (entry) => (sums["LCP ms"] = entry.startTime));
    watch("layout-shift", (entry) => (sums["CLS"] += entry.value));
    watch("longtask", (entry) => (sums["TBT ms"] += Math.max(entry.duration - 50, 0)));
    const files = performance.getEntriesByType("resource");
    const answer = performance.getEntriesByType("navigation")[0];
    sums["answer ms"] = answer.responseStart;
    sums["requests"] = files.length + 1;
    sums["kB"] = [answer, ...files].reduce((sum, file) => sum + file.transferSize, 0) / 1000;
    requestAnimationFrame(() => setTimeout(() => resolve(sums), 100));
})"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url", nargs="?", default="", help="of a site that runs; else one is made")
    parser.add_argument("--archive", type=Path, help="the state folder of an archive")
    parser.add_argument("--word", default="ceasefire", help="what is searched for")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--delay", type=float, default=0.0, help="milliseconds that each request takes on its way")
    parser.add_argument("--out", type=Path, help="a file for the figures, as JSON")
    options = parser.parse_args()
    with chosen_site(options.url.rstrip("/"), options.archive) as url, chromium() as browser:
        figures = {
            name: load_often(browser, url + path, options.rounds, options.delay)
            for name, path in find_pages(url, options.word).items()
        }
    print_table(figures)
    if options.out:
        options.out.write_text(json.dumps({"budgets": BUDGETS, "pages": figures}, indent=2) + "\n", encoding="utf-8")


@contextlib.contextmanager
def chosen_site(url: str, archive: Path | None) -> Iterator[str]:
    if url:
        yield url
        return
    if archive:
        os.environ.update(environment_of(archive))
        with serving(PORT) as site:
            yield f"http://{site.host}:{site.port}"
        return
    with tempfile.TemporaryDirectory(prefix="archive-bench-") as folder, running_site(Path(folder)) as site:
        yield site.url


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    program = subprocess.run([TOP / ".ci/find-chromium"], capture_output=True, text=True, check=True).stdout.strip()
    as_root = ["--no-sandbox"] if os.getuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--disable-gpu", *as_root])
        yield browser
        browser.close()


def find_pages(url: str, word: str) -> dict[str, str]:
    found = find_links(f"{url}/statements/?q={word}", LINKED)
    if "statement" in found:
        found |= find_links(url + found["statement"], FURTHER)
        found |= {"embedded statement": f"{found['statement']}embed/"}
    return {name: path.format(word=word) for name, path in FIXED.items()} | found


def find_links(url: str, patterns: dict[str, str]) -> dict[str, str]:
    with urllib.request.urlopen(url) as answer:
        html = answer.read().decode()
    links = {name: re.search(f'href="({pattern})', html) for name, pattern in patterns.items()}
    return {name: link[1] for name, link in links.items() if link}


def load_often(browser: Browser, url: str, rounds: int, delay: float) -> dict[str, float]:
    """Return the median of each figure. The first load, which warms the server, does not count."""
    loads = [load(browser, url, delay) for _ in range(rounds + 1)][1:]
    return {name: round(statistics.median(one[name] for one in loads), 3) for name in loads[0]}


def load(browser: Browser, url: str, delay: float) -> dict[str, Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    slow_down(page, delay)
    page.goto(url, wait_until="load")
    figures: dict[str, Any] = page.evaluate(MEASURE)
    context.close()
    return figures


def slow_down(page: Page, delay: float) -> None:
    if delay:
        conditions = {"offline": False, "latency": delay, "downloadThroughput": -1, "uploadThroughput": -1}
        page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", conditions)


def print_table(figures: dict[str, dict[str, float]]) -> None:
    names = list(next(iter(figures.values())))
    print(f"{'page':26}" + "".join(f"{name:>11}" for name in names))
    for page, row in figures.items():
        over = [name for name, budget in BUDGETS.items() if row[name] > budget]
        print(f"{page:26}" + "".join(f"{row[name]:11.1f}" for name in names) + (f"  over: {over}" if over else ""))


if __name__ == "__main__":
    main()
