"""An import and an editor, or two imports, at the same moment: real threads, real connections."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection, transaction

from statements.importing.decisions import choose_topics, withdraw
from statements.models import Article, Briefing, Office, Statement
from tests.factories import EditorFactory, TopicFactory
from tests.importing.documents import TEXT, find, import_one, write_document

pytestmark = pytest.mark.django_db(transaction=True)

WHILE = 0.5  # seconds in which the other must not get through


@contextmanager
def meanwhile(work: Callable[[], object]) -> Iterator[threading.Thread]:
    """Start `work` in a thread with a connection of its own, and wait for it at the end."""
    failures: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # carried over to the test
            failures.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    yield thread
    thread.join()
    assert failures == []


@pytest.mark.parametrize("decision", ["withdraw", "topics"])
def test_a_decision_made_while_an_import_runs_is_not_overwritten(tmp_path: Path, decision: str) -> None:
    TopicFactory(slug="peace", terms=["truce"])
    import_one(write_document(tmp_path))
    editor, topic = EditorFactory(), TopicFactory(slug="trade", terms=["neighbours"])
    changed = write_document(tmp_path, TEXT.replace("lasting", "durable"))

    with transaction.atomic():
        if decision == "withdraw":
            withdraw(find("lasting peace"), by=editor, reason="Not his words.")
        else:
            choose_topics(find("lasting peace"), [topic], by=editor, reason="At the fair.")
        importing = meanwhile(lambda: import_one(changed))
        thread = importing.__enter__()
        thread.join(WHILE)
        assert thread.is_alive(), "The import did not wait for the editor."
    importing.__exit__(None, None, None)

    after = find("durable peace")
    assert after.review == ("withdrawn" if decision == "withdraw" else "unchecked")
    if decision == "topics":
        assert [(link.topic.slug, link.origin) for link in after.accepted_topics] == [("trade", "editor")]


@pytest.mark.parametrize("what", ["article", "briefing"])
def test_an_editors_change_made_while_an_import_runs_is_not_overwritten(tmp_path: Path, what: str) -> None:
    sidecar = 'id = "envoy"\noutlet = "ptv-network"\nbyline = "{}"\n[briefing]\nplace = "{}"\n'
    import_one(write_document(tmp_path, sidecar=sidecar.format("A", "Lahore")))
    changed = write_document(tmp_path, sidecar=sidecar.format("B", "Karachi"))

    with transaction.atomic():
        row: Article | Briefing = Article.objects.get() if what == "article" else Briefing.objects.get()
        field = "byline" if what == "article" else "place"
        setattr(row, field, "An editor")
        row.lock([field])
        row.save()
        importing = meanwhile(lambda: import_one(changed))
        thread = importing.__enter__()
        thread.join(WHILE)
        assert thread.is_alive(), "The import did not wait for the editor."
    importing.__exit__(None, None, None)

    row.refresh_from_db()
    assert (getattr(row, field), row.locked_fields) == ("An editor", [field])


def test_an_office_that_an_editor_is_just_saving_is_waited_for(tmp_path: Path) -> None:
    sidecar = 'id = "{0}"\noutlet = "ptv-network"\n[briefing]\ndate = "2024-05-0{0}"\n'
    import_one(write_document(tmp_path, sidecar=sidecar.format(1)))
    text = "MOSCOW: All was calm.\n\nRussian Ambassador Albert Khorev said that talks go on.\n"
    later = write_document(tmp_path, text, sidecar.format(2), name="later")

    with transaction.atomic():
        office = Office.objects.select_related("speaker").get()
        office.speaker.lock(["offices"])
        office.speaker.save()
        importing = meanwhile(lambda: import_one(later))
        thread = importing.__enter__()
        thread.join(WHILE)
        assert thread.is_alive(), "The import did not wait for the editor."
        office.title = "Head of Mission"
        office.save()
    importing.__exit__(None, None, None)

    assert Office.objects.values_list("title", "attested_until").get() == ("Head of Mission", office.attested_until)


def test_two_imports_of_the_same_new_documents_end_as_one(tmp_path: Path) -> None:
    for number in range(5):
        sidecar = f'id = "{number}"\noutlet = "ptv-network"'
        write_document(tmp_path, TEXT.replace("peace", f"peace {number}"), sidecar, name=str(number))

    paths = sorted(tmp_path.glob("*.txt"))
    with meanwhile(lambda: [import_one(path) for path in paths]):
        for path in paths:
            import_one(path)

    assert Article.objects.count() == 5
    assert Statement.objects.count() == 10
