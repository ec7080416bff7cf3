import os
import subprocess
import sys
from pathlib import Path

import pytest

from statements.importing.errors import ImportingError
from statements.importing.listing import list_sources, look_through

# Rights do not stop root, as whom some machines run the tests: there the process becomes nobody first.
READ_AS_NOBODY = """
import io, os, django
django.setup()
from statements.importing.sources import list_sources, read_documents
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for source in list_sources(["."]):
    for result in read_documents(source, {}, io.BytesIO()):
        print(result if isinstance(result, Exception) else f"{result.name}: {result.text}")
"""


def read_without_rights(folder: Path) -> list[str]:
    """Return what a user whom rights stop is told of each document of a folder."""
    folder.chmod(0o755)
    top = Path(__file__).parents[2]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONPATH": str(top)}
    reading = [sys.executable, "-c", READ_AS_NOBODY]
    done = subprocess.run(reading, cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A folder with a text, and with a folder and a file that nobody may read."""
    (tmp_path / "a.txt").write_text("He said yes.")
    (tmp_path / "shut").mkdir()
    (tmp_path / "shut" / "b.txt").write_text("She said no.")
    (tmp_path / "shut").chmod(0)
    (tmp_path / "z.txt").write_text("They said nothing.")
    (tmp_path / "z.txt").chmod(0)
    return tmp_path


def test_what_may_not_be_read_is_told_and_the_rest_goes_on(locked: Path) -> None:
    told = read_without_rights(locked)
    (locked / "shut").chmod(0o700)

    assert told == [
        "a.txt: He said yes.",
        "z.txt: cannot be read (Permission denied). See to its rights and import again.",
        "shut: is a folder that cannot be read (Permission denied). See to its rights and import again.",
    ]


def test_a_folder_that_may_not_be_read_at_all_is_told(tmp_path: Path) -> None:
    shut = tmp_path / "shut"
    shut.mkdir()
    (shut / "shut").mkdir()
    (shut / "shut").chmod(0)

    told = read_without_rights(shut)

    assert told == ["shut: is a folder that cannot be read (Permission denied). See to its rights and import again."]


def test_a_folder_gives_all_kinds_that_have_a_reader_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    names = ["a.HTML", "b.md", "below/c.warc.gz", "d.jsonl.gz", "e.pdf", "f.txt", "g.htm", "h.warc"]
    for name in reversed(names):
        (tmp_path / name).touch()

    assert [source.name for source in list_sources([str(tmp_path)])] == names


def test_what_nothing_reads_is_passed_over_and_named(tmp_path: Path) -> None:
    for name in ["a.txt", "a.toml", "README.md", "b.docx", "c.tar.gz", "d", ".hidden.txt", ".git/e.txt"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    listing = look_through([str(tmp_path)])

    assert [source.name for source in listing.sources] == ["a.txt"]
    assert listing.passed_over == ["b.docx", "c.tar.gz", "d"]


def test_sidecars_that_belong_to_no_document_are_named(tmp_path: Path) -> None:
    names = ["talks.txt", "talk.toml", "packed.txt.gz", "packed.txt.toml", "well.txt.gz", "well.toml", "topics.toml"]
    for name in names:
        (tmp_path / name).touch()

    assert look_through([str(tmp_path)]).stray == ["packed.txt.toml", "talk.toml"]


def test_a_folder_linked_to_itself_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "again").symlink_to(tmp_path)

    assert [source.name for source in list_sources([str(tmp_path)])] == ["a.txt"]


def test_a_folder_with_nothing_to_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "b.docx").touch()

    with pytest.raises(ImportingError, match=r"has no file that can be read \(\.htm, \.html, \.jsonl, \.md, \.pdf"):
        list_sources([str(tmp_path)])


def test_a_file_given_by_name_is_read_whatever_its_ending(tmp_path: Path) -> None:
    (tmp_path / "README").write_text("He said yes.")

    (source,) = list_sources([str(tmp_path / "README")])

    assert source.name == "README"
