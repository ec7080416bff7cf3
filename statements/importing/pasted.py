"""An article whose text an editor pasted into a form: imported like any other, as a run of its own."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from statements.importing.documents import Received
from statements.importing.errors import RejectedSource
from statements.importing.precedence import make_document
from statements.importing.readers import Draft
from statements.importing.reports import ArticleReport
from statements.importing.runs import Options, import_documents

NAME = "The pasted text"


def import_pasted(
    text: str, told: Mapping[str, Any], *, by: str, dry_run: bool = False
) -> ArticleReport | RejectedSource:
    """Import a text with what is told of it, as in a sidecar; return what was done, or why not.

    `by` is who pasted it, for the list of runs. With `dry_run` nothing stays, and it says what would be done.

    Raises:
        ImportingError: the database is gone, or full. Nothing is in.
    """
    received = Received(sha256(text.encode(errors="replace")).hexdigest())
    try:
        document = make_document(Draft(NAME, text, received=received, lacks_name=True), {}, told)
    except RejectedSource as error:
        return error
    (result,) = import_documents([f"pasted by {by}"], [document], Options(dry_run=dry_run))
    return result
