"""The phrases of topics, between rows, seed files and the words that extraction reads."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError

from statements.extraction import TopicTerms
from statements.models import Topic, TopicTerm

LISTS = {"terms": False, "exclusions": True}  # what a seed file calls them, and TopicTerm.excludes


def read_topics() -> tuple[TopicTerms, ...]:
    """Return the vocabulary of the archive, in the order in which its topics were made."""
    phrases: defaultdict[tuple[int, bool], list[str]] = defaultdict(list)
    for topic, phrase, excludes in TopicTerm.objects.values_list("topic", "phrase", "excludes"):
        phrases[topic, excludes].append(phrase)
    return tuple(
        TopicTerms(slug=slug, terms=tuple(phrases[pk, False]), exclusions=tuple(phrases[pk, True]))
        for pk, slug in Topic.objects.order_by("pk").values_list("pk", "slug")
    )


def take_terms(topic: Topic, lists: Mapping[str, Sequence[str]]) -> bool:
    """Make the topic's phrases those of `lists` (`terms`, `exclusions`); return whether that changed any.

    A list that is not given, or that an editor claimed, is left alone.

    Raises:
        ValidationError: a phrase is none.
    """
    for name, phrases in lists.items():
        if not isinstance(phrases, list):
            raise ValidationError(f"{name} is not a list of phrases.")
    open_lists = {LISTS[name]: phrases for name, phrases in lists.items() if name not in topic.locked_fields}
    rows = {row.phrase: row for row in topic.terms.all()}
    claimed = {phrase for phrase, row in rows.items() if row.excludes not in open_lists}
    wanted = {
        phrase: excludes
        for excludes, phrases in sorted(open_lists.items())
        for phrase in map(_tidy, phrases)
        if phrase not in claimed
    }
    gone = [row for row in rows.values() if row.phrase not in claimed and wanted.get(row.phrase) != row.excludes]
    kept = {row.phrase for row in rows.values() if row not in gone}
    new = [TopicTerm(topic=topic, phrase=phrase, excludes=wanted[phrase]) for phrase in wanted if phrase not in kept]
    for row in new:
        row.clean_fields(exclude=["topic"])  # which would be looked up for every phrase
    TopicTerm.objects.filter(pk__in=[row.pk for row in gone]).delete()
    TopicTerm.objects.bulk_create(new)
    return bool(gone or new)


def _tidy(phrase: object) -> str:
    if not isinstance(phrase, str):
        raise ValidationError(f"{phrase!r} is not a phrase: write it in quotation marks.")
    return phrase.strip()
