"""One archive measured: every question to all systems in turn, so that a busy moment of the machine meets all alike."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, TypeAlias

from django.conf import settings
from django.http import QueryDict

from statements.models import Statement
from statements.models.edition import current_edition
from statements.search import StatementFilter, StatementQuery, search
from statements.search.door import lay_out, read_hits
from statements.search.page import SearchPage
from statements.search.selection import Selection
from tests.bench.scale import datasette, site
from tests.bench.scale.edits import time_edits
from tests.bench.scale.http import Asker, Site, resident_bytes
from tests.bench.scale.load import Load, can_load, mix, put_under_load
from tests.bench.scale.ours import query_string
from tests.bench.scale.postgres import SERVER, PostgresSearch
from tests.bench.scale.questions import COMMON_OR_FILTERED, Question, Vocabulary, draw_questions, read_vocabulary
from tests.bench.scale.rows import read_flat_rows
from tests.bench.scale.summary import compare, summarize
from tests.postgresql_server import running_server

OUR_PORT, DATASETTE_PORT = 8471, 8472
DISTINCT = 400  # searches of each class, all different, for the run under load
EDITS = 12  # made by another process while the site serves
WARM = 10  # questions of each class, all others, asked before the clock runs
REPEATED = 20  # searches of each class in the mix in which they repeat

System: TypeAlias = Callable[[Question], Callable[[], object]]  # from a question to what is timed


@dataclass(frozen=True, slots=True)
class Plan:
    """`each` questions of every class; `rivals` of them are put to the other systems. `seconds` of each run under load.

    `datasette`: its program; empty: it is not measured.
    """

    each: int
    rivals: int
    seconds: int
    datasette: str


def measure_archive(plan: Plan) -> dict[str, Any]:
    vocabulary = read_vocabulary()
    with ExitStack() as stack:
        ours = stack.enter_context(site.serving(OUR_PORT))
        systems: dict[str, System] = {"search": search_for, "page": _page(ours)}
        rivals = dict(_rivals(stack, plan)) if plan.rivals else {}
        for question in draw_questions(vocabulary, WARM, seed=2):
            _ask(systems, question)
        for question in draw_questions(vocabulary, 1, seed=5):
            _ask(rivals, question)
        times = _ask_all(systems, rivals, draw_questions(vocabulary, plan.each), plan.rivals)
        loads = {name: asdict(load) for name, load in _loads(ours, vocabulary, plan.seconds)}
        resident = max(resident_bytes(ours))
    with site.serving(OUR_PORT, follows=True) as ours:
        edits = time_edits(ours, EDITS)
    same = {"datasette_page": "page", "postgres": "search"}
    return {
        "rows": Statement.objects.count(),
        **{f"{name}_ms": summarize(taken) for name, taken in times.items()},
        "faster_than": {name: compare(times[same[name]], times[name], COMMON_OR_FILTERED) for name in rivals},
        "pages_per_second": loads["distinct"]["per_second"] if loads else None,
        "under_load": loads,
        "edit_seen_s": {"median": round(median(edits), 3), "most": round(max(edits), 3), "of": len(edits)},
        "worker_rss_bytes": resident,
        "index_bytes": sum(
            path.stat().st_size for path in Path(settings.SEARCH_INDEX_DIR).rglob("*") if path.is_file()
        ),
    }


def _prepare(question: Question) -> StatementQuery:
    form = StatementFilter(QueryDict(query_string(question)))
    if not form.is_valid():
        raise ValueError(f"{question}: {form.errors}")
    return form.to_query()


def search_for(question: Question) -> Callable[[], object]:
    query = _prepare(question)
    return lambda: search(query)


def _search_postgres(postgres: PostgresSearch) -> System:
    def prepare(question: Question) -> Callable[[], object]:
        query = _prepare(question)
        selection = Selection.of(query)

        def answer() -> SearchPage:
            found, edition = postgres.ask(question), current_edition()
            return lay_out(found, read_hits(query, found.ids, edition), query, selection, edition)

        return answer

    return prepare


def _page(ours: Site) -> System:
    asker = Asker(ours)
    return lambda question: partial(asker.ask, f"/statements/?{query_string(question)}")


def _rivals(stack: ExitStack, plan: Plan) -> Iterator[tuple[str, System]]:
    """Fill the other systems with our rows and start them."""
    if plan.datasette:
        database = Path(settings.STATE_DIR, "datasette", "archive.db")
        database.parent.mkdir(exist_ok=True)
        if not database.exists():
            datasette.fill(database, read_flat_rows())
        asker = Asker(stack.enter_context(datasette.serving(Path(plan.datasette), database, DATASETTE_PORT)))
        yield "datasette_page", lambda question: partial(asker.ask, datasette.address(question))
    server = running_server(SERVER, Path(settings.STATE_DIR, "postgresql"))
    postgres = PostgresSearch(stack.enter_context(server))
    postgres.fill(read_flat_rows())
    yield "postgres", _search_postgres(postgres)


def _ask_all(
    systems: Mapping[str, System], rivals: Mapping[str, System], questions: Iterable[Question], most: int
) -> dict[str, dict[Question, float]]:
    """Put every question to ours, and the first `most` of each class to the rivals; return milliseconds by system."""
    times: dict[str, dict[Question, float]] = {name: {} for name in (*systems, *rivals)}
    asked: Counter[str] = Counter()
    for question in questions:
        asked[question.kind] += 1
        chosen = systems if asked[question.kind] > most else {**systems, **rivals}
        for name, taken in _ask(chosen, question).items():
            times[name][question] = taken
    return times


def _ask(systems: Mapping[str, System], question: Question) -> dict[str, float]:
    taken = {}
    for name, prepare in systems.items():
        if name == "datasette_page" and not datasette.can_answer(question):
            continue
        ask = prepare(question)
        began = time.perf_counter()
        ask()
        taken[name] = (time.perf_counter() - began) * 1000
    return taken


def _loads(ours: Site, vocabulary: Vocabulary, seconds: int) -> Iterator[tuple[str, Load]]:
    if not (seconds and can_load()):
        return
    distinct = [f"/statements/?{query_string(question)}" for question in draw_questions(vocabulary, DISTINCT, seed=3)]
    yield "distinct", put_under_load(ours, list(dict.fromkeys(distinct)), seconds)
    some = [f"/statements/?{query_string(question)}" for question in draw_questions(vocabulary, REPEATED, seed=4)]
    yield "mix", put_under_load(ours, mix(some), seconds)
