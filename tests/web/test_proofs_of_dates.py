"""What proves the date of a briefing, and what contradicts it, as readers see it."""

import pytest

from tests.factories import BriefingFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import part_of, sentence_of

NOTE = "[counted from publication on 24 September 2025]"


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        (["on Tuesday"], "“on Tuesday”"),
        (["on Tuesday", "Sept 23"], "“on Tuesday”; “Sept 23”"),
        (["on Tuesday", NOTE], "“on Tuesday”; counted from publication on 24 September 2025"),
        ([NOTE], "counted from publication on 24 September 2025"),
        ([NOTE, "[the envoy’s diary]"], "counted from publication on 24 September 2025; the envoy’s diary"),
    ],
)
def test_only_printed_words_stand_in_quotation_marks(evidence: list[str], words: str, read_page: ReadPage) -> None:
    statement = StatementFactory(article__briefing__date_evidence=evidence)
    briefing = statement.article.briefing

    facts = sentence_of(part_of(read_page(statement.get_absolute_url()), '<dl class="facts">', "</dl>"))
    head = sentence_of(part_of(read_page(briefing.get_absolute_url()), '<div class="head">', "</div>"))

    assert f"Evidence: {words}" in facts
    assert f"What proves the date: {words}" in head


def test_a_briefing_says_in_a_sentence_that_its_date_is_in_doubt(read_page: ReadPage) -> None:
    briefing = BriefingFactory(date_doubt="It says “on <b>Wednesday”.\nA picture is dated later.")

    head = sentence_of(part_of(read_page(briefing.get_absolute_url()), '<div class="head">', "</div>"))

    assert head.endswith("The date is in doubt. It says “on <b>Wednesday”. A picture is dated later.")


def test_a_date_without_doubt_is_not_called_doubtful(read_page: ReadPage) -> None:
    assert "in doubt" not in read_page(BriefingFactory().get_absolute_url())
