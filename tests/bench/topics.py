"""How long it takes to find the topics of a passage, with the vocabulary of the seeds and with four times as many.

Run: `.venv/bin/python tests/bench/topics.py`. The text is the two seed documents, cut into passages of 600 characters.
"""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from statements.extraction import TopicTerms, find_topics, read_topics  # noqa: E402
from statements.text import Span  # noqa: E402

LENGTH = 600  # characters of a passage, about those of a paragraph
ROUNDS = 200
BEST_OF = 5


def main() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
    topics = read_topics(ROOT / "seeds/topics.toml")
    more = tuple(
        TopicTerms(f"{topic.slug}-{copy}", topic.terms, topic.exclusions) for copy in range(4) for topic in topics
    )
    for vocabulary in (topics, more):
        terms = sum(len(topic.terms) for topic in vocabulary)
        best = min(measure(text, vocabulary) for _ in range(BEST_OF))
        print(f"{len(vocabulary):>4} topics, {terms:>5} terms: {best * 1e6:>6.1f} µs a passage of {LENGTH} characters")


def measure(text: str, topics: Sequence[TopicTerms]) -> float:
    """Return the processor's seconds for one passage."""
    passages = [Span(start, start + LENGTH) for start in range(0, len(text) - LENGTH, LENGTH)]
    find_topics(text, passages[0], None, topics)
    started = time.process_time()
    for _ in range(ROUNDS):
        for passage in passages:
            find_topics(text, passage, None, topics)
    return (time.process_time() - started) / (ROUNDS * len(passages))


if __name__ == "__main__":
    main()
