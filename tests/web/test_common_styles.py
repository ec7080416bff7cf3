"""The styles that every page needs, as one file made of its parts."""

from pathlib import Path

from pytest_django import Settings

from archive.common_styles import CommonStyles


def test_a_reader_of_the_styles_never_has_half_of_them(settings: Settings, tmp_path: Path) -> None:
    settings.STATE_DIR = tmp_path
    made = CommonStyles().write()
    made.write_text("what was made before", encoding="utf-8")

    with made.open(encoding="utf-8") as reading:
        CommonStyles().write()
        assert reading.read() == "what was made before"

    assert ":root" in made.read_text(encoding="utf-8")
    assert list(made.parent.iterdir()) == [made]
