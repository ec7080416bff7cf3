"""Offices that a seed file tells, beside those that sources showed."""

from datetime import date
from pathlib import Path

import pytest

from statements.importing.errors import WrongSeed
from statements.importing.seeds import load_seeds
from statements.models import Office
from tests.importing.people import minister, resolve_or_create

pytestmark = pytest.mark.django_db


def write_president(folder: Path, *lines: str, names: str = "") -> None:
    """Leave one speaker in the file, with one office of which `lines` tell more."""
    speaker = ["[[speaker]]", 'slug = "ann-lee"', 'name = "Ann Lee"', f"names = [{names}]"]
    text = "\n".join([*speaker, "[[speaker.office]]", 'title = "President"', *lines])
    (folder / "speakers.toml").write_text(text, encoding="utf-8")


def test_an_office_that_a_source_showed_a_second_time_is_found_by_its_beginning(tmp_path: Path) -> None:
    write_president(tmp_path, 'represents = "Gabon"', "since = 2001-01-01", "until = 2005-12-31")
    load_seeds(tmp_path)
    resolve_or_create(minister("Ann Lee", "Gabon", "President"), date(2010, 1, 1))

    assert load_seeds(tmp_path).changed == 0
    assert list(Office.objects.values_list("since", "attested_until")) == [
        (None, date(2010, 1, 1)),
        (date(2001, 1, 1), None),
    ]


def test_the_seeds_tell_since_when_an_office_was_held_that_a_source_showed(tmp_path: Path) -> None:
    resolve_or_create(minister("Ann Lee", "", "President"), date(2010, 1, 1))
    write_president(tmp_path, 'represents = "Gabon"', "since = 2009-01-01")

    assert load_seeds(tmp_path).changed == 1
    assert Office.objects.values_list("represents", "since").get() == ("Gabon", date(2009, 1, 1))


def test_what_a_source_told_beyond_the_seeds_stays(tmp_path: Path) -> None:
    write_president(tmp_path)
    load_seeds(tmp_path)
    Office.objects.filter(speaker__slug="ann-lee").update(since=date(2009, 1, 1), represents="Gabon")

    assert load_seeds(tmp_path).changed == 0
    assert Office.objects.values_list("represents", "since").get() == ("Gabon", date(2009, 1, 1))


def test_a_new_name_or_office_in_the_file_is_a_change(tmp_path: Path) -> None:
    write_president(tmp_path)
    load_seeds(tmp_path)

    write_president(tmp_path, "[[speaker.office]]", 'title = "Mayor"')
    assert load_seeds(tmp_path).changed == 1

    write_president(tmp_path, names='"Anna Lee"')
    assert load_seeds(tmp_path).changed == 1


def test_an_office_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    write_president(tmp_path, "since = 2014-01-01", "until = 2004-01-01")

    with pytest.raises(WrongSeed, match="must not end before it starts"):
        load_seeds(tmp_path)
