from statements.importing.holding import find_shift

TEXT = "He said yes. It rained. He said yes. The end."
SECOND = TEXT.rindex("He said yes.")


def test_a_passage_stays_where_it_is_while_the_text_is_the_same() -> None:
    assert find_shift(TEXT, TEXT, SECOND, SECOND + 12) == 0


def test_a_passage_is_found_at_the_nearest_place_of_its_words() -> None:
    assert find_shift(TEXT, "Well. " + TEXT, SECOND, SECOND + 12) == 6
    assert find_shift(TEXT, TEXT[3:], SECOND, SECOND + 12) == -3


def test_a_passage_whose_words_are_gone_is_nowhere() -> None:
    assert find_shift(TEXT, "It rained all day.", 0, 12) is None
