"""What the terms say of a statement now, against the topics it has: which links to make, mend and take away."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from statements.extraction import FoundTopic
from statements.models import StatementTopic
from statements.text import Span


@dataclass(slots=True)
class LinkChanges:
    """What to write for some statements. `gone` have rows; `new` have none; `mended` have and carry new words."""

    new: list[StatementTopic] = field(default_factory=list)
    mended: list[StatementTopic] = field(default_factory=list)
    gone: list[StatementTopic] = field(default_factory=list)

    @property
    def statement_ids(self) -> set[int]:
        return {link.statement_id for link in [*self.new, *self.mended, *self.gone]}


@dataclass(slots=True)
class TopicTally:
    """How many statements gain and lose a topic, and by which words, in lower case; `mended` keep it for others."""

    gained: int = 0
    lost: int = 0
    mended: int = 0
    gained_by: Counter[str] = field(default_factory=Counter)
    lost_by: Counter[str] = field(default_factory=Counter)


def decide(
    statement_id: int, found: Iterable[FoundTopic], links: Mapping[int, StatementTopic], topics: Mapping[str, int]
) -> LinkChanges:
    """Compare the topics found in a statement's words with its links, by topic; `topics` are those to look at.

    What an editor chose or refused stays as it is.
    """
    changes = LinkChanges()
    wanted = {topics[topic.slug]: topic for topic in found if topic.slug in topics}
    for topic_id, topic in wanted.items():
        evidence, link = [[span.start, span.end] for span in topic.evidence], links.get(topic_id)
        if link is None:
            link = StatementTopic(statement_id=statement_id, topic_id=topic_id)
            changes.new.append(link)
        elif link.origin == StatementTopic.Origin.EDITOR or (link.evidence, link.from_heading) == (
            evidence,
            topic.from_heading,
        ):
            continue
        else:
            changes.mended.append(link)
        link.evidence, link.from_heading = evidence, topic.from_heading
    changes.gone = [
        link
        for link in links.values()
        if link.origin == StatementTopic.Origin.RULE
        and link.topic_id in topics.values()
        and link.topic_id not in wanted
    ]
    return changes


def count(changes: LinkChanges, text: str, tallies: Mapping[int, TopicTally]) -> None:
    """Add the changes of one article's statements to the tallies, by topic."""
    for link in changes.new:
        tallies[link.topic_id].gained += 1
        tallies[link.topic_id].gained_by.update(_words(link, text))
    for link in changes.gone:
        tallies[link.topic_id].lost += 1
        tallies[link.topic_id].lost_by.update(_words(link, text))
    for link in changes.mended:
        tallies[link.topic_id].mended += 1


def _words(link: StatementTopic, text: str) -> set[str]:
    """The words that suggest the topic, each once a statement."""
    return {" ".join(Span(start, end).cut(text).lower().split()) for start, end in link.evidence}
