"""Figures as tables, such as docs/performance.md prints."""

from collections.abc import Mapping
from typing import Any

from tests.bench.scale.questions import CLASSES

NAMES = {"search": "search()", "page": "our page", "datasette_page": "Datasette's page", "postgres": "PostgreSQL"}


def print_figures(figures: Mapping[str, Any]) -> None:
    """Print medians and 95th percentiles by class, in milliseconds, and the rest below."""
    measured = [name for name in NAMES if f"{name}_ms" in figures]
    print(f"\n{figures['rows']:,} statements; milliseconds, median (95th percentile)\n")
    print("| class | " + " | ".join(NAMES[name] for name in measured) + " |")
    print("|---" * (len(measured) + 1) + "|")
    for kind in CLASSES:
        cells = [_cell(figures[f"{name}_ms"]["by_class"].get(kind)) for name in measured]
        print(f"| {kind} | " + " | ".join(cells) + " |")
    print("| **all** | " + " | ".join(_cell(figures[f"{name}_ms"]) for name in measured) + " |\n")
    for name, found in figures["faster_than"].items():
        print(
            f"{NAMES[name]}: {found['median_common_or_filtered']} times slower with common words or filters, "
            f"{found['median']} times in all; faster than ours in: {', '.join(found['slower_in']) or 'nothing'}"
        )
    for name, load in figures["under_load"].items():
        print(f"{name}: {load['per_second']:.0f} pages/s, p99 {load['p99_ms']:.0f} ms, {load['failed']} failed")
    seen = figures["edit_seen_s"]
    print(f"an edit by another process is seen after {seen['median']:.2f} s, at most {seen['most']:.2f} s")
    print(f"largest process {figures['worker_rss_bytes'] / 2**20:.0f} MiB; index {figures['index_bytes'] / 1e6:.0f} MB")


def _cell(spread: Mapping[str, float] | None) -> str:
    return f"{spread['median']:.1f} ({spread['p95']:.0f})" if spread else "–"
