from django.http import QueryDict

from statements.web.links import _written, also, page_link, replacing, without_value

CHOSEN = QueryDict("q=peace&speaker=a&speaker=b&page=3")


def test_a_second_value_is_added_to_the_first() -> None:
    assert also("?topic=nato", topic="drones") == "?topic=nato&topic=drones"
    assert also("/statements/?", topic="drones", since="") == "/statements/?topic=drones"


def test_one_value_is_taken_away_and_the_other_stays() -> None:
    assert without_value(CHOSEN, "speaker", "a") == "?q=peace&speaker=b"


def test_another_list_begins_at_its_first_page() -> None:
    assert "page" not in replacing(CHOSEN, sort="oldest")


def test_an_empty_value_leaves_no_trace_in_the_address() -> None:
    assert replacing(QueryDict("since=2025&q="), since="") == "?"


def test_the_first_page_has_no_number() -> None:
    assert page_link(CHOSEN, 1) == "?q=peace&speaker=a&speaker=b"
    assert page_link(QueryDict(), 2) == "?page=2"


def test_foreign_characters_are_written_safely() -> None:
    assert replacing(QueryDict(), q='"a & b" <i>') == "?q=%22a+%26+b%22+%3Ci%3E"


def test_long_values_are_written_but_not_remembered() -> None:
    _written.cache_clear()

    for name, value in [("q", "я" * 8_000), ("n" * 8_000, "я"), ("topic", "nato")]:
        assert also("?", **{name: value}).startswith(f"?{name}=")

    assert _written.cache_info().currsize == 1
