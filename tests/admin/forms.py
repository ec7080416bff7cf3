"""What a browser sends to the admin, and where."""

from statements.admin.statement_form import state_of
from statements.models import Statement

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
        "annotations-TOTAL_FORMS": 0,
        "annotations-INITIAL_FORMS": 0,
        "revisions-TOTAL_FORMS": 0,
        "revisions-INITIAL_FORMS": 0,
        **changes,
    }
