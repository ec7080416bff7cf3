"""How cost grows with the number of rows."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any


def print_growth(sizes: Sequence[Mapping[str, Any]]) -> None:
    """Print how cost grows with the rows: the exponent is the slope between the smallest and the largest size."""
    if len(sizes) < 2:
        return
    print("\n| | " + " | ".join(f"{size['rows']:,}" for size in sizes) + " | exponent |")
    print("|---" * (len(sizes) + 2) + "|")
    for name, read in ROWS.items():
        values = [read(size) for size in sizes]
        slope = math.log(values[-1] / values[0]) / math.log(sizes[-1]["rows"] / sizes[0]["rows"])
        print(f"| {name} | " + " | ".join(f"{value:,.1f}" for value in values) + f" | {slope:.2f} |")


ROWS: dict[str, Callable[[Mapping[str, Any]], float]] = {
    "search(), median ms": lambda size: size["search_ms"]["median"],
    "search(), p95 ms": lambda size: size["search_ms"]["p95"],
    "page, median ms": lambda size: size["page_ms"]["median"],
    "page, p95 ms": lambda size: size["page_ms"]["p95"],
    "import, s": lambda size: size["import_s"],
    "index built, s": lambda size: size["build_s"],
    "index, MB": lambda size: size["index_bytes"] / 1e6,
    "process, MiB": lambda size: size["worker_rss_bytes"] / 2**20,
}
