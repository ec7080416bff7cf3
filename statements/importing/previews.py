"""A report in lines of words, for an editor to read before anything is done."""

from collections.abc import Iterator, Mapping

from statements.importing.reports import ArticleReport, Changes, State, StatementReport
from statements.models.briefing import IN_BRACKETS

SHOWN = 80  # characters of a statement whose words stay; of the others all


def describe_report(report: ArticleReport) -> Iterator[str]:
    """Say what would become of an article and of each of its statements."""
    state = "new article" if report.is_new else "changed article" if report.is_changed else "unchanged article"
    yield f"{report.source}: {state}"
    if report.is_new:
        yield f"  date: {_describe_date(report)}"
    yield from _describe_changes(report.changes, indent=2)
    for statement in report.statements:
        yield from _describe_statement(statement)
    if report.untouched:
        yield f"  {State.SAME:<9}{report.untouched} statements, read before by the same rules"


def describe_total(counts: Mapping[State, int]) -> str:
    return "Statements: " + ", ".join(f"{counts.get(state, 0)} {state}" for state in State)


def _describe_date(report: ArticleReport) -> str:
    if not report.date:
        return "not known"
    proofs = [words if IN_BRACKETS.fullmatch(words) else f"“{_on_one_line(words)}”" for words in report.date_evidence]
    return f"{report.date}, by {', '.join(proofs)}" if proofs else report.date


def _describe_statement(report: StatementReport) -> Iterator[str]:
    words = _on_one_line(report.words)
    if report.state in {State.SAME, State.MOVED} and len(words) > SHOWN:
        words = f"{words[:SHOWN]}…"
    note = f" ({report.reason})" if report.reason else ""
    if report.state == State.NEW:
        topics = ", ".join(report.topics) or "no topic"
        note = f" [{report.speaker or 'not identified'}, {report.speech}; {topics}]"
    yield f"  {report.state:<9}{report.public_id}{_describe_move(report)}{note}  {words}"
    yield from _describe_changes(report.changes, indent=11)


def _describe_move(report: StatementReport) -> str:
    if report.moved is None:
        return " within its passage" if report.state == State.MOVED else ""
    (start, end), (now_start, now_end) = report.moved
    return f" from {start}–{end} to {now_start}–{now_end}"


def _describe_changes(changes: Changes, *, indent: int) -> Iterator[str]:
    for name, (before, after) in changes.items():
        if name == "passage" and changes.get("words") == (before, after):
            continue  # all of it is the speaker's
        yield f"{' ' * indent}{name} was:  {_on_one_line(before) or '(nothing)'}"
        yield f"{' ' * indent}{' ' * len(name)} now:  {_on_one_line(after) or '(nothing)'}"


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
