"""Whatever is typed, the index answers it: no input breaks a search, and marks always prove."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from statements.search import StatementQuery, search, sync
from statements.search.excerpts import find_marks
from statements.search.language import parse
from statements.search.names import resolve
from statements.search.syntax import Phrase, Prefix, Word
from tests.factories import StatementFactory

PIECES = [
    '"',
    "(",
    ")",
    "-",
    "*",
    "OR",
    "peace",
    "talks",
    "cease-fire",
    "U.N.",
    "d'accord",
    "déjà",
    "½",
    "和平",
    "a" * 300,
]

Kind = type[Word] | type[Phrase] | type[Prefix]
texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))


@pytest.mark.django_db
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts)
@example("a" * 500)
@example("(-(-(-(-(-(-(peace))))))) OR *")
@example(" OR ".join("ab"[n % 2] + "*" for n in range(100)))
def test_no_query_breaks_the_engine(text: str) -> None:
    if StatementFactory._meta.model.objects.count() == 0:
        StatementFactory(words="Peace talks, a cease-fire, the U.N. and déjà vu.")
        sync()
    parsed = parse(text)
    tree = resolve(parsed.tree).tree if parsed.tree else None
    page = search(StatementQuery(text=text, words=tree))

    assert not page.degraded
    for hit in page.hits:
        for start, end in hit.marks:
            assert hit.statement.passage_start <= start < end <= hit.statement.passage_end


@given(st.text(), st.sampled_from([Word, Phrase, Prefix]), st.data())
def test_marks_are_in_order_and_inside_any_text(passage: str, kind: Kind, data: st.DataObject) -> None:
    wanted = data.draw(st.one_of(st.sampled_from(passage.split() or [""]), st.text(max_size=5)))
    marks = find_marks(kind(wanted), passage)

    assert all(0 <= start < end <= len(passage) for start, end in marks)
    assert all(before[1] <= after[0] for before, after in pairwise(marks))
