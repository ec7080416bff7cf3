"""He and she are those whom the sentence before is about, else who spoke last, else nobody."""

import pytest

from tests.extraction.reading import speakers

FIRST = "Russia’s Ambassador to Pakistan Albert Khorev said talks failed. "


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("In Washington, President Joe Biden was cautious. ", "Joe Biden"),
        ("NATO chief Mark Rutte arrived late. ", "Mark Rutte"),
        ("His German host, Boris Pistorius, was furious. ", "Boris Pistorius"),
        ("Indonesia’s Prabowo Subianto offered 20,000 men. ", "Prabowo Subianto"),
        ("Khorev met Joe Biden in Geneva. ", "Albert Khorev"),
        ("The talks had lasted until May. ", "Albert Khorev"),
        ("In the end Mr. Biden left the hall. He was cautious. ", None),  # who Mr. Biden is, nobody tells
    ],
)
def test_he_is_whom_the_sentence_before_is_about_else_who_spoke_last(before: str, name: str | None) -> None:
    assert speakers(f'{FIRST}\n\n{before}"We will see what happens," he said.')[-1] == name


@pytest.mark.parametrize(
    "before",
    [
        "His German host was furious. ",
        "An old man stood in the door. ",
        "Joe Biden and Mark Rutte arrived late. ",
        "Joe Biden arrived late, and Mark Rutte was there first. ",
        "Joe Biden arrived late. The talks had lasted until May. ",
    ],
)
def test_where_two_compete_or_a_stranger_came_he_is_nobody(before: str) -> None:
    assert speakers(f'{FIRST}{before}"We will see what happens," he said.')[-1] is None


def test_who_is_named_in_words_passed_on_is_not_who_speaks() -> None:
    assert speakers(f"{FIRST}President Joe Biden was weak, he added.") == ["Albert Khorev"] * 2


def test_he_is_whom_the_clause_before_is_about() -> None:
    assert speakers(f"{FIRST}When Joe Biden arrived in Geneva, he said that talks go on.")[-1] == "Joe Biden"


def test_words_in_capitals_are_nobody() -> None:
    assert speakers(f'{FIRST}FULL TEXT was printed. "We will see what happens," he said.')[-1] == "Albert Khorev"


def test_who_is_named_in_a_block_of_words_is_not_who_speaks() -> None:
    text = (
        f"{FIRST}Khorev wrote:\n\n“President Joe Biden was weak.\n\n“He was tired, too.”\n\n“That is a pity,” he added."
    )

    assert set(speakers(text)) == {"Albert Khorev"}


def test_whom_we_took_for_a_woman_may_be_a_man_after_all() -> None:
    text = f"Joe Biden said no. {FIRST}She added that the war goes on. Khorev left. He said that he was tired."

    assert speakers(text)[-1] is None
