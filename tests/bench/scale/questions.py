"""What is asked: questions of every class, drawn from the words and rows of the archive, the same for every system."""

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import Count

from statements.models import Article, Briefing, Speaker, StatementTopic

ARTICLES = 300  # whose words are counted
WORD = re.compile(r"[a-z]{3,14}")
RARE, MIDDLE, COMMON, VERY_COMMON = (5e-5, 3e-4), (2e-3, 1e-2), (2e-2, 6e-2), (6e-2, 1.0)  # shares of the passages


@dataclass(frozen=True, slots=True)
class Question:
    """One search, in no system's language.

    All of `words`, any of `either`, none of `without`, a `phrase`, a word beginning with `prefix`; filters by slug or
    value; `by_field` writes the speaker as a field word. Pages have 20 rows and count from 1.
    """

    kind: str
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


CLASSES = [
    "rare word",
    "middling word",
    "common word",
    "very common word",
    "all of two words",
    "either of two words",
    "phrase",
    "a word without another",
    "prefix",
    "speaker as a field word",
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
]
# Where the counts cost most: what the promise of a factor is about.
COUNTED_MUCH = {
    "common word",
    "very common word",
    "either of two words",
    "topic alone",
    "year alone",
    "word and topic",
    "word, topic and years",
    "word, outlet and kind",
    "two words by relevance",
    "two words by date",
}


def _draw(name: str, known: Vocabulary, chance: random.Random) -> Question:
    pick = chance.choice
    sort = pick(["best", "newest", "oldest"])
    match name:
        case "rare word":
            return Question(name, words=(pick(known.rare),), sort=sort)
        case "middling word":
            return Question(name, words=(pick(known.middle),), sort=sort)
        case "common word":
            return Question(name, words=(pick(known.common),), sort=sort)
        case "very common word":
            return Question(name, words=(pick(known.very_common),), sort=sort)
        case "all of two words":
            return Question(name, words=(pick(known.common), pick(known.middle)), sort=sort)
        case "either of two words":
            return Question(name, either=(pick(known.common), pick(known.very_common)), sort=sort)
        case "phrase":
            return Question(name, phrase=pick(known.phrases), sort=sort)
        case "a word without another":
            return Question(name, words=(pick(known.common),), without=(pick(known.common),), sort=sort)
        case "prefix":
            return Question(name, prefix=pick(known.middle)[:5], sort=sort)
        case "speaker as a field word":
            return Question(name, words=(pick(known.common),), speaker=pick(known.speakers), by_field=True, sort=sort)
        case "topic alone":
            return Question(name, topic=pick(known.topics), sort=sort)
        case "speaker alone":
            return Question(name, speaker=pick(known.speakers), sort=sort)
        case "year alone":
            return Question(name, year=pick(known.years), sort=sort)
        case "briefing alone":
            return Question(name, briefing=pick(known.briefings), sort=sort)
        case "word and topic":
            return Question(name, words=(pick(known.common),), topic=pick(known.topics), sort=sort)
        case "word, topic and years":
            word, topic = pick(known.very_common), pick(known.topics)
            return Question(name, words=(word,), topic=topic, year=pick(known.years), sort=sort)
        case "word, outlet and kind":
            word = pick([*known.middle, *known.common])
            return Question(name, words=(word,), outlet=OUTLET, speech="record", sort=sort)
        case "no words at all":
            return Question(name, sort=pick(["newest", "oldest"]), page=chance.randint(1, 100))
        case "deep page":
            return Question(name, words=(pick(known.common),), page=chance.randint(20, 400), sort=sort)
        case "two words by relevance":
            return Question(name, words=(pick(known.common), pick(known.very_common)), sort="best")
        case "two words by date":
            return Question(name, words=(pick(known.common), pick(known.very_common)), sort=pick(["newest", "oldest"]))
    raise ValueError(name)


OUTLET = "united-nations-official-records"
