"""How fast statements are found: `python tests/bench/extracting.py`, on one core, with the topics of seeds/topics.toml.

The prose is that of the seed documents, cut or repeated to the size that is measured.
"""

import cProfile
import pstats
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from statements.extraction import extract, read_topics  # noqa: E402  (found by the path above)

ARTICLE = 5_000  # characters
ARTICLES = 200
STEPS = {  # function: what it does
    "read_document": "parts, sentences, tokens",
    "read_all": "grammar",
    "cast_speakers": "speakers",
    "find_occasion": "occasion",
    "find_topics": "topics",
}
LONG = (10_000, 100_000, 1_000_000)


def main() -> None:
    topics = read_topics(ROOT / "seeds/topics.toml")
    articles = [prose(ARTICLE, skip=number * 977) for number in range(ARTICLES)]
    extract(articles[0], topics)  # builds the index of topics once
    seconds = clock(lambda: [extract(text, topics) for text in articles])
    print(f"{ARTICLES} articles of {ARTICLE / 1000:.0f} kB, {len(topics)} topics: {ARTICLES / seconds:.0f} a second")
    for size in LONG:
        text = prose(size)
        seconds = clock(lambda text=text: extract(text, topics))  # type: ignore[misc]
        print(f"{size // 1000:>5} kB: {seconds:7.3f} s, {1000 * seconds / (size / 1000):.2f} ms a kB")
    print_profile(lambda: [extract(text, topics) for text in articles])


def prose(size: int, skip: int = 0) -> str:
    """Text of the seed documents of about this size, from a paragraph behind `skip` on."""
    text = "\n\n".join(path.read_bytes().decode("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
    start = text.find("\n\n", skip % len(text)) + 2
    return (text[start:] + "\n\n" + text * (size // len(text) + 1))[:size]


def clock(work: Callable[[], object]) -> float:
    """Seconds of processor time, so that what else the machine does is not counted."""
    start = time.process_time()
    work()
    return time.process_time() - start


def print_profile(work: Callable[[], object]) -> None:
    """Which step takes which share, as a profiler sees it; it slows small functions more than large ones."""
    profiler = cProfile.Profile()
    profiler.runcall(work)
    spent = {name: cumulative for (_, _, name), (*_, cumulative, _) in pstats.Stats(profiler).stats.items()}  # type: ignore[attr-defined]
    for name, step in STEPS.items():
        print(f"{100 * spent.get(name, 0.0) / spent['extract']:5.0f} %  {step}")


if __name__ == "__main__":
    main()
