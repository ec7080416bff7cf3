"""Units and nouns of figures: as they are found, and as they are shown and asked for."""

from statements.extraction import figure_nouns, figure_units
from statements.models.figure import KNOWN_SUMS, UNITS


def test_every_unit_that_is_found_has_a_name_and_every_named_one_can_be_found() -> None:
    assert {unit.name for unit in figure_units.PRINTED} | figure_units.MONEY == UNITS.keys()


def test_the_sums_that_are_found_in_capitals_are_known() -> None:
    assert set(figure_nouns.KNOWN_SUMS.values()) == set(KNOWN_SUMS)
