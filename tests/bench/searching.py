"""How fast searches are: `python tests/bench/searching.py [--statements 50000]`.

Makes an archive of random statements in a folder of its own, builds the index, and prints
the median time of each kind of search, all counts, facets and the rows of 20 hits included.
"""

import argparse
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

STATE = Path(tempfile.mkdtemp(prefix="archive-bench-"))
sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.environment import seal_environment  # noqa: E402  (found by the path above)

# A database of its own, whatever the shell or a `.env` names: it is filled with random statements.
os.environ |= seal_environment(STATE, DJANGO_SETTINGS_MODULE="archive.settings")

import django  # noqa: E402  (reads the environment made above)

django.setup()

from django.core.management import call_command  # noqa: E402
from django.http import QueryDict  # noqa: E402

from statements.models import Article, Briefing, Outlet, Speaker, Statement, StatementTopic, Topic  # noqa: E402
from statements.models.proof import hash_text  # noqa: E402
from statements.search import StatementFilter, rebuild, search  # noqa: E402

WORDS = 30_000  # of the language; their frequency falls with their rank, as in real text
STATEMENTS_PER_ARTICLE = 20
WORDS_PER_STATEMENT = 35
ROUNDS = 15
PORTION = 100  # articles

CHANCE = random.Random(1)
VOCABULARY = [f"w{rank}" for rank in range(1, WORDS + 1)]
WEIGHTS = list(accumulate(1 / rank for rank in range(1, WORDS + 1)))

QUERIES = {
    "everything": "",
    "rare word": "q=w9000",
    "3 % of rows": "q=w300",
    "common word": "q=w10",
    "two common words, OR": "q=w10+OR+w12",
    "phrase": "q=%22w1+w2%22",
    "prefix": "q=w12*",
    "one topic": "topic=topic-0",
    "word, topic and kind": "q=w30&topic=topic-1&kind=direct",
    "word and year, page 50": "q=w10&since=2020&until=2020&page=50",
    "spelling": "q=w12345x",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=50_000)
    count = parser.parse_args().statements
    try:
        call_command("migrate", verbosity=0)
        seconds = seconds_for(lambda: make_archive(count))
        print(f"{count:,} statements made in {seconds:.1f} s")
        seconds = seconds_for(rebuild)
        print(f"index built in {seconds:.1f} s: {count / seconds:,.0f} statements/s, {index_size() / 1e6:.1f} MB")
        for name, query_string in QUERIES.items():
            measure(name, query_string)
    finally:
        shutil.rmtree(STATE)


def measure(name: str, query_string: str) -> None:
    form = StatementFilter(QueryDict(query_string))
    assert form.is_valid(), form.errors
    query = form.to_query()
    total = search(query).total
    seconds = [seconds_for(lambda: search(query)) for _ in range(ROUNDS)]
    middle, best = statistics.median(seconds) * 1000, min(seconds) * 1000
    print(f"{name:24} {total:9,} found  median {middle:7.1f} ms  best {best:7.1f}")


def seconds_for(step: Callable[[], object]) -> float:
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def index_size() -> int:
    return sum(path.stat().st_size for path in (STATE / "search").rglob("*") if path.is_file())


def make_archive(count: int) -> None:
    """Write articles of twenty statements each, two articles to a briefing, spread over ten years."""
    outlets = Outlet.objects.bulk_create(Outlet(slug=f"outlet-{n}", name=f"Outlet {n}") for n in range(20))
    speakers = Speaker.objects.bulk_create(Speaker(slug=f"speaker-{n}", name=f"Speaker {n}") for n in range(1000))
    topics = Topic.objects.bulk_create(Topic(slug=f"topic-{n}", name=f"Topic {n}") for n in range(30))
    numbers = range(count // STATEMENTS_PER_ARTICLE)
    for start in range(0, len(numbers), PORTION):
        articles = list(make_articles(numbers[start : start + PORTION], outlets))
        Article.objects.bulk_create(articles)
        statements = [statement for article in articles for statement in cut_statements(article, speakers)]
        Statement.objects.bulk_create(statements)
        StatementTopic.objects.bulk_create(
            link for statement in statements for link in choose_topics(statement, topics)
        )


def make_articles(numbers: Sequence[int], outlets: Sequence[Outlet]) -> Iterator[Article]:
    briefing = Briefing()
    for number in numbers:
        if number % 2 == 0:
            day = date(2016, 1, 1) + timedelta(days=CHANCE.randrange(3650))
            briefing = Briefing.objects.create(
                slug=f"briefing-{number}", title=f"Briefing {number}", date_edtf=f"{day}"
            )
        words = CHANCE.choices(VOCABULARY, cum_weights=WEIGHTS, k=STATEMENTS_PER_ARTICLE * WORDS_PER_STATEMENT)
        lines = (words[start : start + WORDS_PER_STATEMENT] for start in range(0, len(words), WORDS_PER_STATEMENT))
        text = "".join(f"{' '.join(line)}\n" for line in lines)
        yield Article(
            key=str(number), outlet=CHANCE.choice(outlets), briefing=briefing, text=text, sha256=hash_text(text)
        )


def cut_statements(article: Article, speakers: Sequence[Speaker]) -> Iterator[Statement]:
    start = 0
    for position, line in enumerate(article.text.splitlines()):
        yield Statement(
            public_id=f"{article.pk:07d}{position:03d}",
            article=article,
            speaker=speakers[int(CHANCE.paretovariate(0.5)) % len(speakers)],
            kind=CHANCE.choice(Statement.Kind.values),
            passage_start=start,
            passage_end=start + len(line),
            content=[[start, start + len(line)]],
            words_sha256=hash_text(line),
            position=position,
            rule="random",
        )
        start += len(line) + 1


def choose_topics(statement: Statement, topics: Sequence[Topic]) -> Iterator[StatementTopic]:
    for number, topic in enumerate(topics):
        if CHANCE.random() < 0.42 / (number + 1):
            yield StatementTopic(statement=statement, topic=topic)


main()
