"""The comparison that other tests rest on tells linear work from quadratic."""

from tests.growth import grows_no_faster_than_its_text, repeated


def test_reading_a_text_once_grows_no_faster_than_the_text() -> None:
    assert grows_no_faster_than_its_text(str.split, repeated("word "), 20_000)


def test_reading_a_text_from_each_of_its_characters_grows_faster() -> None:
    def work(text: str) -> int:
        return sum(text.count("b", start) for start in range(len(text)))

    assert not grows_no_faster_than_its_text(work, repeated("a"), 3_000)
