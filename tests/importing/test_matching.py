from statements.importing.matching import Place, match_places


def test_the_same_words_are_the_same_statement_wherever_they_stand() -> None:
    old, new = [Place("We want peace", 10, 23)], [Place("we want  peace", 110, 124)]

    assert match_places(old, new, same_text=False) == {0: 0}


def test_the_second_use_of_the_same_words_is_the_second_statement() -> None:
    old = [Place("Yes", 0, 3), Place("Yes", 10, 13)]

    assert match_places(old, old, same_text=True) == {0: 0, 1: 1}


def test_a_find_that_overlaps_an_old_one_continues_it() -> None:
    old, new = [Place("that we want peace", 5, 23)], [Place("we want peace", 10, 23)]

    assert match_places(old, new, same_text=True) == {0: 0}


def test_words_that_were_corrected_by_the_source_continue_the_old_ones() -> None:
    old = [Place("Over 1,000 prisoners have been exchanged", 0, 40)]
    new = [Place("Over 1,200 prisoners have been exchanged", 300, 340)]

    assert match_places(old, new, same_text=False) == {0: 0}


def test_other_words_in_another_place_are_another_statement() -> None:
    assert match_places([Place("We want peace", 0, 13)], [Place("Trade will grow", 40, 55)], same_text=True) == {}


def test_two_finds_never_continue_one_statement() -> None:
    old, new = [Place("we want peace and trade", 0, 23)], [Place("we want peace", 0, 13), Place("trade", 18, 23)]

    assert match_places(old, new, same_text=True) == {0: 0}
