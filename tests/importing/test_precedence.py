"""Who is believed: the command line before the sidecar, then front matter or the JSON line, then the page's head."""

from pathlib import Path

import pytest

from tests.importing.readers.reading import PAGE, read_one, refuse_one

FRONT = (
    "---\nheadline: of the front matter\nbyline: of the front matter\nurl: https://front.example/\n---\nHe said yes."
)
SIDECAR = 'headline = "of the sidecar"\nbyline = "of the sidecar"\n'


def test_the_command_line_is_believed_first_then_the_sidecar_then_the_front_matter(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(SIDECAR)

    told = read_one(tmp_path / "a.txt", FRONT, headline="of the command line").metadata

    assert told.headline == "of the command line"
    assert told.byline == "of the sidecar"
    assert told.url == "https://front.example/"


def test_a_sidecar_is_believed_before_a_json_line(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(SIDECAR)

    told = read_one(tmp_path / "a.jsonl", '{"text": "Yes.", "id": "yes", "byline": "of the line"}').metadata

    assert (told.id, told.byline) == ("yes", "of the sidecar")


def test_what_two_places_tell_of_a_briefing_is_put_together(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[briefing]\nkind = "speech"\nplace = "Rome"\n')

    told = read_one(tmp_path / "a.txt", "---\nbriefing: {place: Paris, date: 2025-09}\n---\nHe said yes.").metadata

    assert (told.briefing.kind, told.briefing.place, told.briefing.date) == ("speech", "Rome", "2025-09")


def test_an_empty_value_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('headline = ""\n')

    document = read_one(tmp_path / "a.html", PAGE)

    assert document.metadata.headline == "Envoy urges ceasefire talks"
    assert "headline" in document.inferred


@pytest.mark.parametrize(
    ("sidecar", "problem"),
    [
        ('outlt = "tass"', "a.txt: its sidecar a.toml: has an unknown key 'outlt'. The keys are briefing, byline,"),
        ('published = "yesterday"', "a.txt: its sidecar a.toml: 'published' is not a day. Write it as 2025-09-23."),
        ("published = 2025-09-23T08:00:00", "a.txt: its sidecar a.toml: 'published' is not a day."),
        ("published = 2025-13-45", "a.txt: has a sidecar that is not TOML"),
        ("outlet: tass", "a.txt: has a sidecar that is not TOML"),
        ("", ""),
    ],
)
def test_a_wrong_sidecar_is_named_with_what_is_wrong_in_it(tmp_path: Path, sidecar: str, problem: str) -> None:
    (tmp_path / "a.toml").write_text(sidecar)

    if problem:
        assert problem in refuse_one(tmp_path / "a.txt", "He said yes.")
    else:
        assert read_one(tmp_path / "a.txt", "He said yes.")


def test_a_sidecar_in_another_encoding_is_not_guessed(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b'headline = "caf\xe9"')

    assert "its sidecar a.toml: is not UTF-8 text (byte 15)" in refuse_one(tmp_path / "a.txt", "He said yes.")
