"""Which topics a statement has: what its words suggest, and above that what an editor decided."""

from collections.abc import Iterable, Mapping, Sequence

from statements.extraction import FoundTopic
from statements.models import Statement, StatementTopic, Topic


def make_links(
    statement: Statement, found: Iterable[FoundTopic], topics: Mapping[str, Topic]
) -> dict[str, StatementTopic]:
    """Return a link, not yet written, for each topic found that the archive has (`topics`, by slug)."""
    return {
        topic.slug: StatementTopic(
            statement=statement,
            topic=topics[topic.slug],
            evidence=[[span.start, span.end] for span in topic.evidence],
            from_heading=topic.from_heading,
        )
        for topic in found
        if topic.slug in topics
    }


def link_topics(found: Mapping[Statement, Sequence[FoundTopic]], topics: Mapping[str, Topic]) -> set[int]:
    """Make the rule's topic links of these statements what was found; return the ids of those that changed.

    An editor's choice or refusal is left alone.
    """
    if not found:
        return set()
    links = StatementTopic.objects.filter(statement__in=found).select_related("topic")
    existing = {(link.statement_id, link.topic.slug): link for link in links}
    wanted = {
        (statement.pk, slug): link
        for statement, found_topics in found.items()
        for slug, link in make_links(statement, found_topics, topics).items()
    }
    return _apply(existing, wanted)


def _apply(
    existing: Mapping[tuple[int, str], StatementTopic], wanted: Mapping[tuple[int, str], StatementTopic]
) -> set[int]:
    by_rule = {key: link for key, link in existing.items() if link.origin == StatementTopic.Origin.RULE}
    new = [link for key, link in wanted.items() if key not in existing]
    gone = [link for key, link in by_rule.items() if key not in wanted]
    updated = [link for key, link in by_rule.items() if key in wanted and _take_over(link, wanted[key])]
    StatementTopic.objects.bulk_create(new)
    StatementTopic.objects.bulk_update(updated, ["evidence", "from_heading"])
    StatementTopic.objects.filter(pk__in=[link.pk for link in gone]).delete()
    return _statement_ids([*new, *gone, *updated])


def _take_over(link: StatementTopic, wanted: StatementTopic) -> bool:
    changed = (link.evidence, link.from_heading) != (wanted.evidence, wanted.from_heading)
    link.evidence, link.from_heading = wanted.evidence, wanted.from_heading
    return changed


def _statement_ids(links: Iterable[StatementTopic]) -> set[int]:
    return {link.statement_id for link in links}
