"""python -m statements.extraction: files in, JSON Lines out, no database."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*arguments: object, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "statements.extraction", *map(str, arguments)],
        cwd=folder,
        env={"PATH": "", "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_line_for_each_text_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("He said:\r\n\r\n“Talks failed.”".encode())
    (tmp_path / "b.txt").write_text("Nothing.", encoding="utf-8")
    (tmp_path / "c.md").write_text("He said no.", encoding="utf-8")

    done = run(tmp_path)

    first, second = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 0
    assert (first["doc"], second) == ("a", {"doc": "b", "statements": []})
    assert first["statements"][0]["content"] == [[12, 27]]
    assert set(first["statements"][0]) == {"content", "cue", "source", "kind", "speaker", "topics", "rule"}


def test_a_file_that_cannot_be_read_stops_only_itself(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\xff")
    (tmp_path / "good.txt").write_text("He said talks failed.", encoding="utf-8")

    done = run(tmp_path / "bad.txt", tmp_path / "none.txt", tmp_path / "good.txt")

    assert done.returncode == 1
    assert [json.loads(line)["doc"] for line in done.stdout.splitlines()] == ["good"]
    assert "bad.txt: cannot be read" in done.stderr
    assert "none.txt: cannot be read" in done.stderr


def test_topics_come_from_the_file_that_is_given(tmp_path: Path) -> None:
    (tmp_path / "t.toml").write_text('[[topic]]\nslug = "talks"\nterms = ["talk"]\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text("He said talks failed.", encoding="utf-8")

    done = run(tmp_path / "a.txt", "--topics", tmp_path / "t.toml")

    assert json.loads(done.stdout)["statements"][0]["topics"] == ["talks"]


def test_elsewhere_than_in_the_checkout_it_says_that_it_knows_no_topics(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He said talks failed.", encoding="utf-8")

    done = run(tmp_path / "a.txt", folder=tmp_path)

    assert (done.returncode, json.loads(done.stdout)["statements"][0]["topics"]) == (0, [])
    assert done.stderr == "seeds/topics.toml is not here, so no topics are found. Name another file: --topics FILE\n"


def test_topics_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    done = run(tmp_path, "--topics", tmp_path / "none.toml")

    assert done.returncode == 2
    assert "cannot be read as topics" in done.stderr
