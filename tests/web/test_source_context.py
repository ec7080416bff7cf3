import pytest

from statements.models import Statement
from statements.web.source_context import read_context
from tests.factories import StatementFactory
from tests.web.reading import words_of

pytestmark = pytest.mark.django_db

TEXT = "Headline\n\nBefore it.\n\u00a0\nThe envoy said that talks go on. More.\n\nAfter it.\n\nLast.\n"


def context(heading: str = "", headings: tuple[str, ...] = ()) -> list[tuple[str, bool]]:
    made = StatementFactory(kind="indirect", words="talks go on", article__text=TEXT, source_words="", heading=heading)
    statement = Statement.objects.for_cards().defer(None).get(pk=made.pk)
    return [(words_of(paragraph.words), paragraph.is_heading) for paragraph in read_context(statement, headings)]


def test_the_paragraph_stands_between_its_neighbours() -> None:
    assert context() == [
        ("Before it.", False),
        ("The envoy said that talks go on. More.", False),
        ("After it.", False),
    ]


def test_the_heading_of_the_section_is_shown_as_one() -> None:
    assert context(heading="Before it.")[0] == ("Before it.", True)


def test_the_heading_of_the_next_section_is_no_neighbour() -> None:
    assert len(context(headings=("After it.",))) == 2
