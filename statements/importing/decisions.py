"""What editors decide about statements. Each decision is one transaction, kept in the history and told to the index.

The words themselves cannot be edited: they are proof.
"""

from collections.abc import Callable, Iterable

from django.contrib.auth.models import User
from django.db import transaction

from statements.importing.ledger import note_changes, record_revision, reinstate, retire
from statements.importing.verification import find_fault
from statements.models import Figure, RetiredAddress, Speaker, Statement, StatementTopic, Topic
from statements.models.figure import tell_figures

STATEMENT = RetiredAddress.Kind.STATEMENT
FIGURE_VALUES = ("low", "high", "includes_bound", "unit", "counted", "refused")
CORRECTABLE = ("speaker", "relayed_from", "kind")


@transaction.atomic
def correct(
    statement: Statement, *, by: User, reason: str, **values: Speaker | str | None
) -> dict[str, tuple[str | None, str | None]]:
    """Set speaker, relayed_from or kind as an editor knows better; return what changed.

    The fields are locked: no import changes them again.

    Raises:
        ValueError: no such field, or the speaker would relay their own words.
    """
    if unknown := values.keys() - set(CORRECTABLE):
        raise ValueError(f"Not for editors to change: {sorted(unknown)}")
    row = _lock_row(statement)
    changes = {
        field: (_name(getattr(row, field)), _name(value))
        for field, value in values.items()
        if getattr(row, field) != value
    }
    for field in changes:
        setattr(row, field, values[field])
    if row.speaker and row.speaker == row.relayed_from:
        raise ValueError(f"{row.speaker} would relay their own words in statement {row.public_id}.")
    if "speaker" in changes:
        row.speaker_candidates.all().delete()
    if changes:
        row.review = Statement.Review.CORRECTED if row.review != Statement.Review.WITHDRAWN else row.review
        row.lock(changes)
        row.save()
        _finish(row, changes, reason, by)
    return changes


@transaction.atomic
def mark_checked(statement: Statement, *, by: User) -> bool:
    """Record that an editor compared the statement with its source; return whether that was news."""
    row = _lock_row(statement)
    if row.review != Statement.Review.UNCHECKED:
        return False
    row.review = Statement.Review.CHECKED
    row.lock(["review"])
    row.save()
    _finish(row, {"review": ("unchecked", "checked")}, "Compared with the source.", by)
    return True


@transaction.atomic
def withdraw(statement: Statement, *, by: User, reason: str, successor: Statement | None = None) -> bool:
    """Take a statement back: its permalink says when and why, or leads to `successor`. Return whether it stood.

    Raises:
        ValueError: no reason is given, or the successor is withdrawn or the statement itself.
    """
    row = _lock_row(statement)
    if not reason.strip():
        raise ValueError("Give the reason: the permalink prints it.")
    if successor and (successor.pk == row.pk or successor.review == Statement.Review.WITHDRAWN):
        raise ValueError("Merge a statement into another one that is published.")
    if row.review == Statement.Review.WITHDRAWN:
        return False
    before = row.review
    row.review = Statement.Review.WITHDRAWN
    row.lock(["review"])
    row.save()
    retire(STATEMENT, row.public_id, successor=successor.public_id if successor else "", reason=reason.strip())
    _finish(row, {"review": (before, "withdrawn")}, reason.strip(), by)
    return True


@transaction.atomic
def restore(statement: Statement, *, by: User, reason: str) -> bool:
    """Publish a withdrawn statement again, reviewed as it was before; return whether it was withdrawn.

    Raises:
        ValueError: the article's text has changed since, and no longer proves the words.
    """
    row = _lock_row(statement)
    if row.review != Statement.Review.WITHDRAWN:
        return False
    if find_fault(row, row.article.text):
        raise ValueError(f"The article no longer has the words of statement {row.public_id} at their place.")
    row.review = _review_before_withdrawal(row)
    row.lock(["review"])
    row.save()
    reinstate(STATEMENT, row.public_id)
    _finish(row, {"review": ("withdrawn", row.review)}, reason, by)
    return True


def _review_before_withdrawal(row: Statement) -> str:
    """Return what the history says; not yet checked where it does not, or where the words are others since."""
    for changes in row.revisions.order_by("-version").values_list("changes", flat=True):
        before, after = changes.get("review", ("", ""))
        if after == Statement.Review.WITHDRAWN and before in Statement.Review.values:
            return str(before)
        if "words" in changes:
            break
    return Statement.Review.UNCHECKED.value


@transaction.atomic
def choose_topics(statement: Statement, topics: Iterable[Topic], *, by: User, reason: str) -> bool:
    """Make `topics` the statement's topics; return whether that changed anything.

    What is taken away stays as a refusal, so that no import brings it back.
    """
    row = _lock_row(statement)
    wanted = set(topics)
    links = {link.topic: link for link in row.topic_links.select_related("topic")}
    accepted = {topic for topic, link in links.items() if not link.refused}
    if wanted == accepted:
        return False
    for topic in wanted ^ accepted:
        StatementTopic.objects.update_or_create(
            statement=row,
            topic=topic,
            defaults={"origin": StatementTopic.Origin.EDITOR, "refused": topic not in wanted},
        )
    before, after = (sorted(topic.slug for topic in group) for group in (accepted, wanted))
    _finish(row, {"topics": (", ".join(before), ", ".join(after))}, reason, by)
    return True


@transaction.atomic
def correct_figures(statement: Statement, figures: Iterable[Figure], *, by: User, reason: str) -> bool:
    """Keep these figures of the statement as an editor has set them, or taken them away; return whether that was news.

    Only their values are taken: where they stand is proof. No import changes them again.
    """
    row = _lock_row(statement)
    before, stood = tell_figures(row.figures.all(), row.article.text), _figures_of(row)
    for figure in figures:
        figure.origin = Figure.Origin.EDITOR
        figure.save(update_fields=[*FIGURE_VALUES, "origin"])
    if _figures_of(row) == stood:
        return False
    after = tell_figures(row.figures.all(), row.article.text)
    if row.review != Statement.Review.WITHDRAWN:
        row.review = Statement.Review.CORRECTED
        row.lock(["review"])
        row.save()
    _finish(row, {"figures": (before, after)}, reason, by)
    return True


def _figures_of(row: Statement) -> list[tuple[object, ...]]:
    return list(Figure.every.filter(statement=row).order_by("start").values_list("start", *FIGURE_VALUES))


def change_all(rows: Iterable[Statement], decide: Callable[[Statement], bool]) -> int:
    """Apply one decision to many statements, all or none; return how many it changed.

    In the order of their numbers, as imports lock them: two that wait for each other would both fail.
    """
    with transaction.atomic():
        return sum(decide(row) for row in sorted(rows, key=lambda row: row.pk))


def _lock_row(statement: Statement) -> Statement:
    """Read the row anew, locked, so that two editors or an import do not overwrite each other."""
    return Statement.objects.select_for_update(of=("self",)).get(pk=statement.pk)


def _finish(row: Statement, changes: dict[str, tuple[str | None, str | None]], reason: str, by: User) -> None:
    record_revision(row, changes, reason=reason, by=by)
    note_changes([row.pk])


def _name(value: Speaker | str | None) -> str | None:
    return value.slug if isinstance(value, Speaker) else value
