"""Keeping a statement that an editor vouched for, though the rules no longer find it."""

from statements.models import Figure, Statement, StatementTopic


def is_vouched_for(row: Statement) -> bool:
    """Whether an editor decided anything about the statement: a field, a topic, a figure, or a note on it."""
    topics = row.topic_links.filter(origin=StatementTopic.Origin.EDITOR)
    figures = Figure.every.filter(statement=row, origin=Figure.Origin.EDITOR)
    return bool(row.locked_fields) or topics.exists() or figures.exists() or row.annotations.exists()


def find_shift(old_text: str, new_text: str, start: int, end: int) -> int | None:
    """Return how far the passage at [start, end) of the old text has moved; None when the new one lacks it.

    Where the same words stand several times the nearest place is taken.
    """
    if old_text == new_text:
        return 0
    passage = old_text[start:end]
    before, after = new_text.rfind(passage, 0, end), new_text.find(passage, start)
    places = [place for place in (before, after) if place >= 0]
    return min((place - start for place in places), key=abs) if places else None


def move(row: Statement, shift: int) -> None:
    """Shift all places of a statement, of its figures, and of the words that gave it its topics, by `shift` points."""
    row.passage_start, row.passage_end = row.passage_start + shift, row.passage_end + shift
    for name in ("content", "cue", "source"):
        setattr(row, name, _shifted(getattr(row, name), shift))
    row.save()
    nearest_first = "start" if shift < 0 else "-start"  # no two may stand in one place meanwhile
    for figure in Figure.every.filter(statement=row).order_by(nearest_first):
        figure.start, figure.end = figure.start + shift, figure.end + shift
        figure.save()
    for link in row.topic_links.exclude(evidence=[]):
        link.evidence = _shifted(link.evidence, shift)
        link.save()


def _shifted(pieces: list[list[int]], shift: int) -> list[list[int]]:
    return [[start + shift, end + shift] for start, end in pieces]
