"""The sentences with which a report opens, in the forms that agencies use."""

import pytest

from statements.extraction import extract
from tests.extraction.reading import statement, statements


@pytest.mark.parametrize(
    "listeners",
    [
        "told a press briefing in Beijing on Monday",
        "told a weekly news conference in Beijing on 7 May 2025",
        "told the press",
        "said on May 7, 2025,",
        "on May 7 said",
        "on 7 May 2025 said",
        "on Monday, May 7, said",
    ],
)
def test_place_and_day_stand_between_name_verb_and_words(listeners: str) -> None:
    found = statement(f"Foreign Minister Li Wei {listeners} that trade grew.")

    assert (found["source"], found["content"]) == ("Foreign Minister Li Wei", "that trade grew")


def test_a_judgement_in_marks_belongs_to_what_it_judges() -> None:
    found = statement("Lee dismissed a report by an agency on Monday as “pure fabrication”.")

    assert (found["content"], found["kind"]) == ("a report by an agency … as “pure fabrication”", "mixed")


def test_a_quotation_alone_in_its_paragraph_belongs_to_who_spoke_last() -> None:
    found = statements("Lee said talks stop.\n\n“We have asked for more.”\n\nThe day was cold.")

    assert [each["content"] for each in found] == ["talks stop … “We have asked for more.”"]


def test_a_quotation_over_paragraphs_belongs_to_the_verb_at_its_end() -> None:
    text = "Lee said talks stop “for now.”\n\n“We have asked for more.\n\n“First, we wait,” Roe told journalists."
    last = extract(text).statements[-1]

    assert [span.cut(text) for span in last.content] == ["“We have asked for more.", "“First, we wait,”"]
    assert last.source[0].cut(text) == "Roe"


def test_a_full_stop_inside_the_marks_does_not_part_words_from_their_speaker() -> None:
    found = statement("“We have asked for more.” Lee told journalists.")

    assert (found["content"], found["source"]) == ("“We have asked for more.”", "Lee")
