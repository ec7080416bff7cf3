"""What is asked: questions of every class, drawn from the words and rows of the archive, the same for every system."""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, TypeAlias

from django.db.models import Count

from statements.models import Article, Briefing, Speaker, StatementTopic

Pick: TypeAlias = Callable[[Sequence[Any]], Any]  # one of them, by chance

ARTICLES = 300  # whose words are counted
WORD = re.compile(r"[a-z]{3,14}")
RARE, MIDDLE, COMMON, VERY_COMMON = (5e-5, 3e-4), (2e-3, 1e-2), (2e-2, 6e-2), (6e-2, 1.0)  # shares of the passages


@dataclass(frozen=True, slots=True)
class Question:
    """One search, in no system's language.

    All of `words`, any of `either`, none of `without`, a `phrase`, a word beginning with `prefix`; filters by slug or
    value; `by_field` writes the speaker as a field word. Pages have 20 rows and count from 1.
    """

    kind: str = ""
    words: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    phrase: tuple[str, ...] = ()
    prefix: str = ""
    topic: str = ""
    speaker: str = ""
    briefing: str = ""
    outlet: str = ""
    speech: str = ""
    year: int = 0
    by_field: bool = False
    sort: str = "best"
    page: int = 1

    @property
    def has_words(self) -> bool:
        return bool(self.words or self.either or self.phrase or self.prefix)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words by how many of the passages have them, phrases that occur, and the rows to filter by."""

    rare: Sequence[str]
    middle: Sequence[str]
    common: Sequence[str]
    very_common: Sequence[str]
    phrases: Sequence[tuple[str, ...]]
    topics: Sequence[str]
    speakers: Sequence[str]
    briefings: Sequence[str]
    years: Sequence[int]


def read_vocabulary() -> Vocabulary:
    """Count the words of a sample. What is rare in it is guessed from few finds, which is good enough."""
    passages = [WORD.findall(line) for line in _sample_lines()]
    shares = {word: count / len(passages) for word, count in Counter(w for p in passages for w in set(p)).items()}
    pairs = Counter(pair for words in passages for pair in pairwise(words))
    links = StatementTopic.objects.order_by().values_list("topic__slug").annotate(count=Count("pk"))
    held = Briefing.objects.filter(articles__isnull=False).order_by("slug").distinct()
    rare, middle, common, very_common = (
        sorted(word for word, share in shares.items() if low <= share < high) for low, high in BANDS
    )
    return Vocabulary(
        rare=rare,
        middle=middle,
        common=common,
        very_common=very_common,
        phrases=sorted(pair for pair, count in pairs.items() if count >= 5),
        topics=sorted(slug for slug, count in links if count >= 50),
        speakers=sorted(Speaker.objects.filter(statements__isnull=False).values_list("slug", flat=True).distinct()),
        briefings=list(held.values_list("slug", flat=True)),
        years=sorted({day.year for day in held.values_list("earliest", flat=True) if day}),
    )


BANDS = (RARE, MIDDLE, COMMON, VERY_COMMON)


def _sample_lines() -> Iterator[str]:
    keys = list(Article.objects.order_by("pk").values_list("pk", flat=True))
    chosen = keys[:: max(1, len(keys) // ARTICLES)]
    for text in Article.objects.filter(pk__in=chosen).order_by("pk").values_list("text", flat=True):
        yield from filter(None, text.lower().splitlines())


def draw_questions(vocabulary: Vocabulary, each: int, seed: int = 1) -> list[Question]:
    """Draw `each` different questions of every class, or as many as there are, in mixed order."""
    chance = random.Random(seed)
    drawn: list[Question] = []
    for name in CLASSES:
        found: dict[Question, None] = {}
        for _ in range(each * 20):
            found.setdefault(_draw(name, vocabulary, chance))
            if len(found) == each:
                break
        drawn.extend(found)
    chance.shuffle(drawn)
    return drawn


def _draw(name: str, known: Vocabulary, chance: random.Random) -> Question:
    pick = chance.choice
    question = DRAWS[name](known, pick)
    sorts = SORTS.get(name, ["best", "newest", "oldest"])
    pages = PAGES.get(name, (1, 1))
    return replace(question, kind=name, sort=pick(sorts), page=chance.randint(*pages))


OUTLET = "united-nations-official-records"
SORTS = {
    "no words at all": ["newest", "oldest"],
    "two words by relevance": ["best"],
    "two words by date": ["newest", "oldest"],
}
PAGES = {"no words at all": (1, 100), "deep page": (20, 400)}
DRAWS: dict[str, Callable[[Vocabulary, Pick], Question]] = {
    "rare word": lambda known, pick: Question(words=(pick(known.rare),)),
    "middling word": lambda known, pick: Question(words=(pick(known.middle),)),
    "common word": lambda known, pick: Question(words=(pick(known.common),)),
    "very common word": lambda known, pick: Question(words=(pick(known.very_common),)),
    "all of two words": lambda known, pick: Question(words=(pick(known.common), pick(known.middle))),
    "either of two words": lambda known, pick: Question(either=(pick(known.common), pick(known.very_common))),
    "phrase": lambda known, pick: Question(phrase=pick(known.phrases)),
    "a word without another": lambda known, pick: Question(words=(pick(known.common),), without=(pick(known.common),)),
    "prefix": lambda known, pick: Question(prefix=pick(known.middle)[:5]),
    "speaker as a field word": lambda known, pick: Question(
        words=(pick(known.common),), speaker=pick(known.speakers), by_field=True
    ),
    "topic alone": lambda known, pick: Question(topic=pick(known.topics)),
    "speaker alone": lambda known, pick: Question(speaker=pick(known.speakers)),
    "year alone": lambda known, pick: Question(year=pick(known.years)),
    "briefing alone": lambda known, pick: Question(briefing=pick(known.briefings)),
    "word and topic": lambda known, pick: Question(words=(pick(known.common),), topic=pick(known.topics)),
    "word, topic and years": lambda known, pick: Question(
        words=(pick(known.very_common),), topic=pick(known.topics), year=pick(known.years)
    ),
    "word, outlet and kind": lambda known, pick: Question(
        words=(pick([*known.middle, *known.common]),), outlet=OUTLET, speech="record"
    ),
    "no words at all": lambda known, pick: Question(),
    "deep page": lambda known, pick: Question(words=(pick(known.common),)),
    "two words by relevance": lambda known, pick: Question(words=(pick(known.common), pick(known.very_common))),
    "two words by date": lambda known, pick: Question(words=(pick(known.common), pick(known.very_common))),
}
CLASSES = list(DRAWS)

# Questions with common words or with filters: what the promise of a factor is about.
COMMON_OR_FILTERED = {
    "common word",
    "very common word",
    "either of two words",
    "topic alone",
    "speaker alone",
    "year alone",
    "briefing alone",
    "word and topic",
    "word, topic and years",
    "word, outlet and kind",
    "no words at all",
    "deep page",
    "two words by relevance",
    "two words by date",
}
