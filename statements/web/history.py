"""The versions of a statement, told from the revisions that it left behind.

A row holds only the newest version. Every revision keeps what it changed, before and after, so an older version is
the newest one with its revisions taken back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from django.contrib.auth.models import User

from statements.models import Revision, Statement
from statements.models.figure import tell_figures
from statements.models.proof import cut_words
from statements.models.revision_words import LABELS, NOTHING, find_names, tell_side

State: TypeAlias = dict[str, str]  # field to what a reader sees; "" where there is nothing

MOST = 200  # versions that are told, the newest
COMPARED_BY_WORDS = {"words", "passage"}


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after, in the words of a reader. `by_words`: long enough to compare word by word."""

    field: str
    before: str
    after: str

    @property
    def label(self) -> str:
        return LABELS[self.field]

    @property
    def by_words(self) -> bool:
        return self.field in COMPARED_BY_WORDS


@dataclass(frozen=True, slots=True)
class Version:
    """One version. Of the first, and of one whose revision was not kept, only the number and what it said is known."""

    number: int
    state: State
    changes: tuple[Change, ...] = ()
    reason: str = ""
    by: str = ""
    at: datetime | None = None


def read_versions(statement: Statement) -> list[Version]:
    """Return the versions, newest first, in four or five queries. Reads `statement.article.text`."""
    revisions = list(statement.revisions.select_related("changed_by").order_by("-version")[:MOST])
    names = find_names(revisions)
    state, versions = describe(statement), []
    for revision in revisions:
        state = {**state, **tell_side(revision.changes, 1, names)}
        before = tell_side(revision.changes, 0, names)
        changes = tuple(Change(field, before[field], state[field]) for field in LABELS if field in before)
        versions.append(
            Version(revision.version, state, changes, revision.reason, name_editor(revision), revision.changed_at)
        )
        state = {**state, **before}
    if len(revisions) < MOST and (not versions or versions[-1].number > 1):
        versions.append(Version(1, state, at=statement.created_at))
    return versions


def describe(statement: Statement) -> State:
    """Return what a reader sees of a statement now. Reads its article's text."""
    text = statement.article.text
    return {
        "words": cut_words(text, statement.content),
        "passage": text[statement.passage_start : statement.passage_end],
        "kind": statement.get_kind_display(),
        "speaker": statement.speaker.name if statement.speaker else NOTHING["speaker"],
        "relayed_from": statement.relayed_from.name if statement.relayed_from else NOTHING["relayed_from"],
        "topics": ", ".join(link.topic.name for link in statement.accepted_topics) or NOTHING["topics"],
        "figures": tell_figures(statement.figures.all(), text) or NOTHING["figures"],
        "review": statement.get_review_display(),
    }


def compare_states(before: State, after: State) -> tuple[Change, ...]:
    return tuple(
        Change(field, before[field], after[field])
        for field in LABELS
        if before.get(field) != after.get(field) and field in before and field in after
    )


def changes_between(versions: Sequence[Version], first: int, last: int) -> tuple[Change, ...]:
    """Return what differs between two of `versions`, by number. What no revision in between touched cannot differ.

    Topics and figures that a rule gave or took leave no revision: they are told only where an editor changed them.

    Raises:
        KeyError: there is no such version among them.
    """
    states = {version.number: version.state for version in versions}
    touched = {
        change.field
        for version in versions
        for change in version.changes
        if min(first, last) < version.number <= max(first, last)
    }
    return tuple(change for change in compare_states(states[first], states[last]) if change.field in touched)


def name_editor(revision: Revision) -> str:
    """Say who made a change: what is not an editor's was an import's. Log-in names are nobody's business."""
    return call(revision.changed_by) if revision.changed_by else "An import"


def call(user: User | None) -> str:
    """Return a person's name as they gave it, else what they are."""
    return (user.get_full_name() if user else "") or "An editor"
