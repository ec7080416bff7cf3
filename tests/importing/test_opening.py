"""Files that are not what they seem: none makes a run wait for ever, or fill the memory, or fail without a word."""

import gzip
import io
import os
import socket
import tracemalloc
from pathlib import Path

import pytest

from statements.importing.documents import Document
from statements.importing.sources import list_sources, read_documents
from tests.importing.readers.reading import read_one, refuse_one


def test_a_file_that_vanishes_during_the_run_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He said yes.")
    (tmp_path / "b.txt").write_text("She said no.")
    first, second = list_sources([str(tmp_path)])
    (tmp_path / "a.txt").unlink()

    (error,), (document,) = (list(read_documents(source, {}, io.BytesIO())) for source in (first, second))

    assert str(error) == "a.txt: has vanished since the import began. Import again when it is back."
    assert isinstance(document, Document)


def test_a_link_to_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "nowhere.txt")

    assert "is a link to a file that is not there. Mend or remove the link." in refuse_one(tmp_path / "a.txt")


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")

    assert "cannot be read (Too many levels of symbolic links)" in refuse_one(tmp_path / "a.txt")


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.html", "a.pdf", "a.warc", "a.toml"])
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)

    assert "is a pipe, not a file" in refuse_one(tmp_path / name)


def test_a_pipe_in_the_place_of_a_sidecar_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.toml")

    assert "its sidecar a.toml: is a pipe, not a file" in refuse_one(tmp_path / "a.txt", "He said yes.")


def test_a_device_is_refused_and_not_read_for_ever() -> None:
    assert "is a device, not a file" in refuse_one(Path("/dev/zero"))


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the address of a socket may not be long
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.txt")

        assert "is a socket, not a file" in refuse_one(Path("a.txt"))


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.pdf", "a.toml"])
def test_a_file_of_100_mb_is_refused_without_filling_the_memory(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()
    try:
        problem = refuse_one(tmp_path / name)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert "is larger than 20 MB. Give one article a file or a line." in problem
    assert peak < 50_000_000


def test_a_large_file_that_packs_well_is_refused_too(tmp_path: Path) -> None:
    assert "is larger than 20 MB" in refuse_one(tmp_path / "a.txt.gz", gzip.compress(bytes(30_000_000)))


def test_a_packed_text_is_unpacked_whatever_its_name(tmp_path: Path) -> None:
    packed = gzip.compress("“Yes,” he said.".encode())

    assert read_one(tmp_path / "a.txt.gz", packed).text == "“Yes,” he said."
    assert read_one(tmp_path / "a.txt", packed).text == "“Yes,” he said."


def test_a_packed_text_has_a_sidecar_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('outlet = "tass"')

    assert read_one(tmp_path / "a.txt.gz", gzip.compress(b"He said yes.")).metadata.outlet == "tass"


@pytest.mark.parametrize("lost", [1, 8, 15, 25])
def test_a_packed_text_that_breaks_off_is_refused_whole(tmp_path: Path, lost: int) -> None:
    packed = gzip.compress(b"He said yes. She said no.")

    assert "is a gzip file that breaks off" in refuse_one(tmp_path / "a.txt.gz", packed[:-lost])


def test_a_packed_text_with_a_changed_byte_is_refused_whole(tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(b"He said yes. She said no."))
    packed[-6] ^= 0xFF

    assert "is a damaged gzip file (CRC check failed" in refuse_one(tmp_path / "a.txt.gz", bytes(packed))
