"""What a browser sends to the admin, and where."""

from statements.admin.statement_form import state_of
from statements.models import Figure, Statement

LIST = "/admin/statements/statement/"


def change_page(statement: Statement) -> str:
    return f"{LIST}{statement.pk}/change/"


def form_of(statement: Statement, **changes: object) -> dict[str, object]:
    """Return what a browser would send for the statement's form, with an editor's changes."""
    return {
        "speaker": statement.speaker_id or "",
        "relayed_from": "",
        "kind": statement.kind,
        "topics_now": [link.topic_id for link in statement.topic_links.filter(refused=False)],
        "reason": "",
        "seen": state_of(statement),
        **figures_of(statement),
        "annotations-TOTAL_FORMS": 0,
        "annotations-INITIAL_FORMS": 0,
        "revisions-TOTAL_FORMS": 0,
        "revisions-INITIAL_FORMS": 0,
        **changes,
    }


def figures_of(statement: Statement) -> dict[str, object]:
    """Return what a browser would send for the statement's figures as they are."""
    figures = list(Figure.every.filter(statement=statement).order_by("start"))
    sent: dict[str, object] = {"figures-TOTAL_FORMS": len(figures), "figures-INITIAL_FORMS": len(figures)}
    for number, figure in enumerate(figures):
        sent |= {
            f"figures-{number}-id": figure.pk,
            f"figures-{number}-statement": statement.pk,
            f"figures-{number}-low": "" if figure.low is None else figure.low,
            f"figures-{number}-high": "" if figure.high is None else figure.high,
            f"figures-{number}-includes_bound": {None: "unknown", True: "true", False: "false"}[figure.includes_bound],
            f"figures-{number}-unit": figure.unit,
            f"figures-{number}-counted": figure.counted,
        }
        if figure.refused:
            sent[f"figures-{number}-refused"] = "on"
    return sent
