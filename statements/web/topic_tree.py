"""Topics in their order of broader and narrower, with their counts, for the list and the pages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from statements.models import Topic
from statements.web.counts import count_by_topic


@dataclass(frozen=True, slots=True)
class Counted:
    """A topic and how many published statements are on it; those on narrower topics are not among them."""

    topic: Topic
    count: int


@dataclass(frozen=True, slots=True)
class Branch:
    """A topic with all that are narrower, at whatever depth."""

    top: Counted
    narrower: tuple[Counted, ...]


def count_topics(topics: Iterable[Topic]) -> list[Counted]:
    listed = list(topics)
    counts = count_by_topic(topic.pk for topic in listed)
    return [Counted(topic, counts.get(topic.pk, 0)) for topic in listed]


def grow_branches(tops: Iterable[Topic]) -> list[Branch]:
    """Put under each topic what belongs to it. What nobody spoke on comes last. Two queries, however many there are."""
    below: defaultdict[int, list[Topic]] = defaultdict(list)
    for topic in Topic.objects.exclude(broader=None):
        below[topic.broader_id or 0].append(topic)
    families = [[top, *_descend(top, below)] for top in tops]
    counts = iter(count_topics(topic for family in families for topic in family))
    counted = [[next(counts) for _ in family] for family in families]
    branches = [Branch(family[0], tuple(family[1:])) for family in counted]
    return sorted(branches, key=lambda branch: not any(each.count for each in (branch.top, *branch.narrower)))


def _descend(topic: Topic, below: dict[int, list[Topic]]) -> Iterator[Topic]:
    for child in below.get(topic.pk, []):
        yield child
        yield from _descend(child, below)
