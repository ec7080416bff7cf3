"""The town in front of a report is not its speaker."""

import pytest

from tests.extraction.reading import statement, statements


@pytest.mark.parametrize("town", ["Islamabad", "New Delhi", "Dera Ghazi Khan", "BEIJING, May 7 (Reuters)"])
def test_who_speaks_behind_a_town_and_colon_is_the_speaker(town: str) -> None:
    found = statement(f"{town}: The envoy told reporters that talks had failed.")

    assert (found["source"], found["content"]) == ("The envoy", "that talks had failed")


def test_a_headline_may_open_with_a_town() -> None:
    found = statements("Islamabad: Envoy Albert Khorev says talks had failed\n\nThe day was long, and it was cold.")

    assert [each["source"] for each in found] == ["Envoy Albert Khorev"]


def test_a_name_and_colon_in_a_talk_is_a_speaker() -> None:
    found = statements("Ann Lee: The envoy said talks had failed.\n\nBob Roe: We do not agree.")

    assert [each["source"] for each in found] == ["Ann Lee", "Bob Roe"]
