"""Whom a verb of saying belongs to, where other nouns stand nearer."""

import pytest

from tests.extraction.reading import statement, statements


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Voters who want to keep the treaty said it is good.", "Voters who want to keep the treaty"),
        ("Officials briefed on the talks said they go on.", "Officials briefed on the talks"),
        ("Ann Lee, 58, who lives in Bern, says that talks go on.", "Ann Lee"),
        ("Aides to the envoy say talks go on.", "Aides to the envoy"),
        ("Lee and Roe say talks go on.", "Lee and Roe"),
        ("The mission issued a statement saying that talks go on.", "The mission"),
        ("In a series of Twitter posts Sunday, Ann Lee wrote that talks go on.", "Ann Lee"),
        ("Ann Lee stood at the border to say that talks go on.", "Ann Lee"),
        ("While firms gain from trade, Ann Lee won votes by promising to end it.", "Ann Lee"),
        ("After announcing that talks go on, Ann Lee left.", "Ann Lee"),
        ("Citing “pressure from abroad,” Ann Lee left the talks.", "Ann Lee"),
        ("The plan was dismissed by Ann Lee as a “bad and costly joke.”", "Ann Lee"),
        ("Bob Roe was asked by Ann Lee whether talks go on.", "Ann Lee"),
    ],
)
def test_the_source_is_who_spoke(text: str, source: str) -> None:
    assert statement(text)["source"] == source


@pytest.mark.parametrize(
    "text",
    [
        "The firm has until May to disclose its books.",
        "Rivals running ads praising the plan won.",
        "A group called Voters Count won the seat.",
        "The party won 40 pledged delegates.",
        "A merger announced Monday would change the firm.",
        "That said, the talks are hard.",
    ],
)
def test_what_only_looks_like_a_report_is_none(text: str) -> None:
    assert statements(text) == []


def test_what_is_judged_is_part_of_a_passive() -> None:
    found = statement("The plan was criticized by economists for its cost.")

    assert (found["content"], found["source"]) == ("The plan … for its cost", "economists")


def test_a_word_with_a_hyphen_behind_initials_is_one_word() -> None:
    assert statement("He called the U.S.-led plan bad.")["content"] == "the U.S.-led plan bad"


def test_words_end_at_a_comma_inside_the_marks() -> None:
    found = statement("Lee called Roe the “greatest hypocrite of all,” linking to a story.")

    assert found["content"] == "Roe the “greatest hypocrite of all,”"


def test_a_list_of_quotations_goes_on_behind_a_comma() -> None:
    found = statement("Lee called Roe “weak on trade,” and “bad for all of us.”")

    assert found["content"] == "Roe “weak on trade,” and “bad for all of us.”"
