import gzip
import json
from pathlib import Path

import pytest

from statements.importing.decoding import LARGEST
from statements.importing.documents import Document
from tests.importing.readers.reading import read_all, read_one, refuse_one

LINE = json.dumps({"text": "He said yes.", "id": "yes", "outlet": "tass"})


def test_a_line_tells_its_text_and_metadata(tmp_path: Path) -> None:
    document = read_one(tmp_path / "a.jsonl", LINE)

    assert (document.name, document.text) == ("a.jsonl, line 1", "He said yes.")
    assert (document.metadata.id, document.metadata.outlet) == ("yes", "tass")


def test_lines_may_be_packed(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.jsonl.gz", gzip.compress(LINE.encode())).text == "He said yes."


def test_a_sidecar_tells_of_every_line(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('outlet = "ptv-network"')

    documents = read_all(tmp_path / "a.jsonl", f"{LINE}\n{LINE}\n")

    outlets = [document.metadata.outlet for document in documents if isinstance(document, Document)]
    assert outlets == ["ptv-network", "ptv-network"]


def test_what_is_not_known_may_be_null(tmp_path: Path) -> None:
    line = json.dumps({"text": "Yes.", "id": "yes", "url": None, "published": None, "briefing": {"place": None}})

    assert read_one(tmp_path / "a.jsonl", line).metadata.url == ""


@pytest.mark.parametrize("length", range(1, len(LINE) - 1, 7))
def test_a_line_cut_in_the_middle_says_so_wherever_it_is_cut(tmp_path: Path, length: int) -> None:
    assert "line 1: is cut off in the middle. Copy the file again" in refuse_one(tmp_path / "a.jsonl", LINE[:length])


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"text": "Yes.", }', "is not JSON"),
        ("He said yes.", "is not JSON"),
        ('{"id": "yes"}', "has no 'text'"),
        ('{"id": "yes", "text": ""}', "is empty"),
        ('{"id": "yes", "text": " \\n"}', "has only white space"),
        ('{"text": "Yes."}', "has neither id nor url"),
        ('{"text": "Yes.", "id": "yes", "titel": "Yes"}', "has an unknown key 'titel'"),
        (b'{"text": "caf\xe9", "id": "yes"}', "is not UTF-8 text (byte 13)"),
    ],
)
def test_a_wrong_line_is_refused_with_the_reason(tmp_path: Path, line: str | bytes, problem: str) -> None:
    assert problem in refuse_one(tmp_path / "a.jsonl", line)


def test_a_line_too_long_to_be_an_article_does_not_stop_the_next(tmp_path: Path) -> None:
    long, short = read_all(tmp_path / "a.jsonl", '{"text": "' + "a" * (2 * LARGEST) + '"}\n' + LINE)

    assert "is longer than 20 MB" in str(long)
    assert isinstance(short, Document)


def test_a_packed_file_that_breaks_off_gives_the_lines_before(tmp_path: Path) -> None:
    first, *_, last = read_all(tmp_path / "a.jsonl.gz", gzip.compress(f"{LINE}\n".encode())[:-4])

    assert isinstance(first, Document)
    assert "a.jsonl.gz: is a gzip file that breaks off" in str(last)
