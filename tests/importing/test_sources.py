import io
import json
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from statements.importing.decoding import LARGEST
from statements.importing.documents import Document
from statements.importing.errors import ImportingError, RejectedSource
from statements.importing.readers import Draft
from statements.importing.sources import Source, count_documents, list_sources, read_documents


def read(path: Path) -> list[Document | RejectedSource]:
    (source,) = list_sources([str(path)])
    return list(read_documents(source, {}, io.BytesIO()))


def read_bad(path: Path) -> RejectedSource:
    (error,) = read(path)
    assert isinstance(error, RejectedSource)
    return error


def test_a_text_is_kept_as_received_line_ends_and_all_but_for_the_mark_of_its_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffHe said:\r\n“Yes.”\r".encode())

    (document,) = read(path)

    assert isinstance(document, Document)
    assert document.text == "He said:\r\n“Yes.”\r"


def test_a_sidecar_tells_what_the_text_does_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He said yes.")
    (tmp_path / "a.toml").write_text('outlet = "tass"\npublished = 2025-09-23\n[briefing]\ndate = "2025-09"\n')

    (document,) = read(tmp_path / "a.txt")

    assert isinstance(document, Document)
    assert document.metadata.outlet == "tass"
    assert document.metadata.briefing.date == "2025-09"


def test_the_command_line_wins_over_the_sidecar(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He said yes.")
    (tmp_path / "a.toml").write_text('outlet = "tass"')

    (document,) = read_documents(Source("a", tmp_path / "a.txt"), {"outlet": "ptv-network"}, io.BytesIO())

    assert isinstance(document, Document)
    assert document.metadata.outlet == "ptv-network"


def test_a_folder_is_read_in_the_order_of_names_with_all_below_it(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    for name in ["b.txt", "a.jsonl", "below/c.txt", "README.md", "b.toml"]:
        (tmp_path / name).touch()

    assert [source.name for source in list_sources([str(tmp_path)])] == ["a.jsonl", "b.txt", "below/c.txt"]


def test_each_json_line_is_a_document_and_a_bad_one_does_not_stop_the_next(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text(
        json.dumps({"text": "One.", "id": "1"}) + '\n{"text": "Tw\n\n' + json.dumps({"text": "Three.", "id": "3"})
    )

    first, second, third = read(path)

    assert isinstance(first, Document)
    assert first.text == "One."
    assert isinstance(second, RejectedSource)
    assert "line 2" in str(second)
    assert isinstance(third, Document)


def read_stream(content: bytes, **overrides: str) -> Document | RejectedSource:
    (document,) = read_documents(Source("standard input", None), overrides, io.BytesIO(content))
    return document


def test_standard_input_is_one_text_or_json_lines() -> None:
    text = read_stream(b"He said yes.\nShe said no.", id="a")
    line = read_stream(b'{"text": "He said no.", "id": "b"}')

    assert isinstance(text, Document)
    assert isinstance(line, Document)
    assert (text.text, line.text) == ("He said yes.\nShe said no.", "He said no.")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"He said yes.", "has neither id nor url"),
        (b'{"text": "He said yes."}', "has neither id nor url"),
        (b'{"text": "caf\xe9"}', "is not UTF-8"),
    ],
)
def test_a_stream_that_cannot_be_an_article_is_refused_with_the_reason(content: bytes, problem: str) -> None:
    assert problem in str(read_stream(content))


def test_documents_are_counted_beforehand_for_the_progress_bar(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.jsonl").write_text("{}\n\n{}\n")

    assert count_documents(list_sources([str(tmp_path)])) == 3
    assert count_documents(list_sources(["-"])) is None


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.jsonl.gz"])
def test_documents_that_only_reading_would_count_are_not_counted(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()

    assert count_documents(list_sources([str(tmp_path)])) is None


def test_counting_waits_for_nothing_and_fills_no_memory(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jsonl")
    (tmp_path / "b.jsonl").symlink_to("nowhere")
    (tmp_path / "c.jsonl").write_bytes(b"a" * 90_000_000)
    sources = list_sources([str(tmp_path)])
    tracemalloc.start()
    try:
        count = count_documents(sources)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert count == 3
    assert peak < 90_000_000, "Not even one line is held whole."


def test_a_sidecar_may_be_saved_by_an_editor_of_windows(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He said yes.")
    (tmp_path / "a.toml").write_bytes(b'\xef\xbb\xbfoutlet = "tass"\r\nlanguage = "en"\r\n')

    (document,) = read(tmp_path / "a.txt")

    assert isinstance(document, Document)
    assert document.metadata.outlet == "tass"


def test_a_source_that_is_not_there_stops_the_import_before_it_starts(tmp_path: Path) -> None:
    with pytest.raises(ImportingError, match=r"is not there\. Give a file"):
        list_sources([str(tmp_path / "nothing")])


def test_a_folder_without_documents_is_named(tmp_path: Path) -> None:
    with pytest.raises(ImportingError, match=r"has no file that can be read \(\.htm, \.html, \.jsonl"):
        list_sources([str(tmp_path)])


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "is empty"),
        (b" \n\xc2\xa0\n", "has only white space"),
        (b"He said\x00 yes", "is a binary file, not text"),
        (b"a" * (LARGEST + 1), "is larger than 20 MB"),
    ],
)
def test_a_text_that_is_none_is_refused_with_the_reason(tmp_path: Path, content: bytes, problem: str) -> None:
    (tmp_path / "a.txt").write_bytes(content)

    assert problem in str(read_bad(tmp_path / "a.txt"))


@pytest.mark.parametrize(
    ("sidecar", "problem"),
    [
        ("outlet = ", "sidecar that is not TOML"),
        ('outlt = "tass"', "unknown key 'outlt'"),
        ("outlet = 7", "'outlet' is not text"),
        ('published = "yesterday"', "'published' is not a day"),
        ('form = "poem"', "has form 'poem'"),
        ('briefing = "yes"', "'briefing' is not a table"),
        ('[briefing]\nkind = "chat"', "briefing of kind 'chat'"),
        ('[briefing]\ndate = "last week"', "wrong briefing date"),
        ('[briefing]\ndate = "2025-09/2025-08"', "ends before it starts"),
        ("[briefing]\ndate_evidence = 3", "'date_evidence' is not a list"),
        ('[briefing]\nplce = "Rome"', "unknown key 'plce'"),
        ('[briefing]\nslug = "foo/bar baz"', "has the briefing slug 'foo/bar baz'"),
        (f'id = "{"a" * 501}"', "'id' is longer than 500 characters"),
        (f'headline = "{"a" * 501}"', "'headline' is longer than 500 characters"),
        ('headline = "a\\u0000b"', "'headline' has a character that is none"),
        ('url = "javascript:alert(1)"', "has the address"),
        ('url = "https://"', "has the address"),
        ('language = "xx-!!"', "has the language"),
    ],
)
def test_a_wrong_sidecar_is_refused_with_the_reason(tmp_path: Path, sidecar: str, problem: str) -> None:
    (tmp_path / "a.txt").write_text("He said yes.")
    (tmp_path / "a.toml").write_text(sidecar)

    assert problem in str(read_bad(tmp_path / "a.txt"))


def test_all_that_is_wrong_with_a_sidecar_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He said yes.")
    sidecar = 'outlt = "tass"\npublished = "yesterday"\nform = "report"\n[briefing]\nkind = "chat"\nplce = "Rome"\n'
    (tmp_path / "a.toml").write_text(sidecar)

    told = str(read_bad(tmp_path / "a.txt"))

    assert told.startswith(
        "a.txt: its sidecar a.toml: has an unknown key 'outlt'; 'published' is not a day; "
        "has a briefing of kind 'chat'; has an unknown key 'plce'. The keys are"
    )
    assert "Write it as 2025-09-23." in told


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"text": 7}', "'text' is no text"),
        ('{"text": null}', "has no 'text'"),
        ("[]", "has no 'text'"),
        ('{"text": "\\ud800"}', "half a character"),
        ('{"text": "Yes.", "headline": "\\ud800"}', "has a character that is none"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_a_wrong_json_line_is_refused_with_the_reason(tmp_path: Path, line: str, problem: str) -> None:
    (tmp_path / "a.jsonl").write_text(line)

    assert problem in str(read_bad(tmp_path / "a.jsonl"))


TURNS = "MR. LEE: Good afternoon to all.\nQUESTION: Is it late?\nMR. LEE: It is late.\nQUESTION: Why is it?\n"


def test_a_transcript_that_nobody_calls_one_is_read_as_a_record_and_marked_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TURNS)
    (document,) = read(tmp_path / "a.txt")

    assert isinstance(document, Document)
    assert (document.metadata.form, document.inferred) == ("record", ("form",))


def test_what_we_are_told_to_be_a_report_stays_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TURNS)
    (tmp_path / "a.toml").write_text('form = "report"\n')
    (document,) = read(tmp_path / "a.txt")

    assert isinstance(document, Document)
    assert (document.metadata.form, document.inferred) == ("report", ())


def test_a_page_without_an_article_is_told_of_in_our_words_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a.html").write_text("<html><body></body></html>")

    assert "is a page without an article's text" in str(read_bad(tmp_path / "a.html"))
    assert caplog.text == ""


def test_a_fault_of_ours_in_one_source_is_told_and_keeps_no_other_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(stream: io.BufferedReader, name: str) -> Iterator[Draft]:
        yield Draft(name, stream.read().decode())
        raise ZeroDivisionError(name)

    (tmp_path / "a.txt").write_text("He said yes.")

    document, error = read_documents(Source("a.txt", tmp_path / "a.txt", fail), {}, io.BytesIO())

    assert isinstance(document, Document)
    assert "made its reader fail (ZeroDivisionError('a.txt')). Report it" in str(error)
    assert "Reading a.txt failed" in caplog.text
