"""What can be typed into the search box, by example. Each example is a link that tries it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse


@dataclass(frozen=True, slots=True)
class Example:
    typed: str
    finds: str

    @property
    def url(self) -> str:
        params = QueryDict(mutable=True)
        params["q"] = self.typed
        return f"{reverse('statements')}?{params.urlencode()}"


@dataclass(frozen=True, slots=True)
class Chapter:
    slug: str
    title: str
    examples: Sequence[Example]


CHAPTERS = (
    Chapter(
        "words",
        "Words",
        [
            Example("ceasefire talks", "statements with both words, in any inflection: talk, talked, talks"),
            Example('"peace process"', "exactly these words, next to each other"),
            Example('"talks"', "exactly this word, and not talk or talked"),
            Example('"lifting sanctions"~3', "these words in this order, with at most three others between them"),
            Example("drones OR missiles", "either word; OR in capitals"),
            Example("nato -expansion", "the first word, but not the second"),
            Example("(drones OR missiles) -nato", "brackets group"),
            Example("sanction*", "all words that begin so"),
            Example("neg*tions", "a star inside a word stands for any letters"),
            Example("defen?e", "a question mark inside a word stands for one letter"),
        ],
    ),
    Chapter(
        "fields",
        "Who, where and what",
        [
            Example("speaker:khorev", "a speaker, by words of any name"),
            Example('speaker:"albert khorev"', "a name of several words needs quotation marks"),
            Example("office:ambassador", "whoever has held an office with these words, at any time"),
            Example("place:islamabad", "said at a briefing held there"),
            Example("topic:nato", "on a topic"),
            Example("outlet:ptv", "printed by an outlet"),
            Example("briefing:islamabad", "at a briefing with these words in its title"),
            Example(
                "kind:direct",
                "wholly between quotation marks, as the badge Verbatim says; also mixed, indirect and record",
            ),
            Example("review:unchecked", "not yet checked by an editor; also checked and corrected"),
            Example("-topic:nato kind:direct", "minus, OR and brackets work here too"),
        ],
    ),
    Chapter(
        "dates",
        "When",
        [
            Example("year:2025", "possibly said in that year"),
            Example("year:2019-2025", "from the first year to the end of the last"),
            Example("since:2025-03", "in March 2025 or later"),
            Example("until:2025-03", "in March 2025 or earlier"),
            Example("after:2025-09-23", "later than that day"),
            Example("before:2026", "before that year began"),
        ],
    ),
)
