"""No change of a statement is kept from the index: every writer is run, and must have noted what it changed."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from django.contrib import admin
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements.admin.public_rows import ReadOnly
from statements.models import Article, Briefing, Figure, Statement, StatementTopic
from statements.search import check, sync
from statements.search.documents import read_rows
from tests.architecture import Source, read_sources
from tests.factories import EditorFactory, StatementFactory
from tests.search.harmless import HARMLESS, UNKNOWN_TO_THE_INDEX
from tests.search.watching import WATCHED, Watch, find_writing, watching
from tests.search.writers import WRITERS, Scene, Writer

TOP = Path(__file__).parents[2]
OTHER = {"id", "position"}  # never changes; only says in which order rows are read

pytestmark = pytest.mark.django_db

CASES = [(function, writer) for function, writers in WRITERS.items() for writer in writers.values()]


@pytest.fixture
def watch(db: None) -> Iterator[Watch]:
    with watching() as watch:
        yield watch


@pytest.fixture
def scene(client: Client, tmp_path: Path) -> Scene:
    editor = EditorFactory()
    client.force_login(editor)
    return Scene(editor, client, tmp_path)


@pytest.mark.parametrize(("function", "writer"), CASES, ids=[writer.__name__ for _, writer in CASES])
def test_every_writer_tells_the_index(watch: Watch, scene: Scene, function: str, writer: Writer) -> None:
    write = writer(scene)
    sync()
    watch.begin()
    write()

    changed = watch.changed()
    assert changed, "It changes nothing that the index knows: it is not a writer."
    assert function in watch.functions
    assert changed <= watch.noted()
    with transaction.atomic():
        watch.forget()
        reported = {found.statement_id for found in check()}
        transaction.set_rollback(True)
    assert reported
    assert reported <= changed
    assert check() == []


@pytest.mark.parametrize("writer", HARMLESS.values(), ids=HARMLESS)
def test_a_name_is_changed_without_a_document_written_anew(watch: Watch, scene: Scene, writer: Writer) -> None:
    write = writer(scene)
    sync()
    watch.begin()
    write()

    assert watch.changed() == set()
    assert sync() == 0
    assert check() == []


def test_all_that_documents_are_made_of_is_watched(db: None) -> None:
    StatementFactory(topics=["nato"])
    with CaptureQueriesContext(connection) as queries:
        list(read_rows(list(Statement.objects.values_list("pk", flat=True))))
    read = {found for query in queries for found in re.findall(r'"statements_(\w+)"\."(\w+)"', query["sql"])}

    assert {(table, column) for table, column in read if column not in OTHER} <= {
        (table, column) for table, (columns, _) in WATCHED.items() for column in columns
    }


def test_every_place_that_writes_is_known() -> None:
    """Is it new? Add a writer that goes through it to `writers.py`, or say there what the index need not know of."""
    sources = [source for source in read_sources(TOP, "statements") if "migrations" not in source.module]
    places = {place for source in sources for place in find_writing(source)}

    assert places == {*WRITERS, *UNKNOWN_TO_THE_INDEX}


@pytest.mark.parametrize(
    "line",
    [
        "statement.save()",
        "Statement.objects.filter(pk=1).update(kind='mixed')",
        "Statement.objects.bulk_update(rows, ['kind'])",
        "StatementTopic.objects.get_or_create(topic=topic)",
        "row.topic_links.all().delete()",
        "statement.topics.add(topic)",
        "connection.cursor().execute('UPDATE statements_statement')",
        "super().save_model(request, statement, form, change)",
    ],
)
def test_a_new_place_that_writes_is_found(line: str) -> None:
    source = Source(PurePosixPath("statements/web/views/new.py"), f"def mend():\n    {line}\n")

    assert list(find_writing(source)) == ["web/views/new.py:mend"]


def test_rows_that_the_index_knows_are_saved_in_the_admin_only_by_those_who_tell_it() -> None:
    for model in (Statement, StatementTopic, Figure, Article, Briefing):
        page = admin.site._registry.get(model)
        own = page is None or isinstance(page, ReadOnly) or "save_model" in vars(type(page))
        assert own, f"{model.__name__} is saved by Django's own save_model."
        assert page is None or not page.list_editable
