import pytest

from statements.web.outside import link_into, outside_link


def test_short_words_are_named_whole() -> None:
    assert link_into("https://example.org/a#top", "talks go on") == "https://example.org/a#:~:text=talks%20go%20on"


def test_long_words_are_named_by_both_ends() -> None:
    link = link_into("https://example.org/a", "one two three four five six seven eight nine ten eleven")

    assert link.endswith("#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven")


def test_a_dash_or_a_comma_in_the_words_is_no_syntax() -> None:
    assert link_into("https://example.org/a", "neo-colonial, racist").endswith("=neo%2Dcolonial%2C%20racist")


def test_an_article_without_an_address_has_no_link() -> None:
    assert link_into("", "talks go on") == ""


@pytest.mark.parametrize("url", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//example.org", ""])
def test_only_web_pages_are_linked(url: str) -> None:
    assert outside_link(url) == ""
    assert link_into(url, "talks go on") == ""


def test_web_pages_are_linked_as_they_are() -> None:
    assert outside_link("https://example.org/a?b#c") == "https://example.org/a?b#c"
