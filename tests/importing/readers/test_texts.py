from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from tests.importing.readers.reading import read_one, refuse_one


def test_a_text_is_kept_to_the_character_with_the_hash_of_its_bytes(tmp_path: Path) -> None:
    document = read_one(tmp_path / "a.txt", "\r\n He said:\t“Yes.”\r\r\n")

    assert document.text == "\r\n He said:\t“Yes.”\r\r\n"
    assert document.received.sha256 == sha256((tmp_path / "a.txt").read_bytes()).hexdigest()


@pytest.mark.parametrize(
    "head",
    [
        "---\nid: talks\npublished: 2025-09-24\nbriefing:\n  kind: speech\n---\n",
        "---\r\nid: talks\r\npublished: 2025-09-24\r\nbriefing: {kind: speech}\r\n---  \r\n",
        '+++\nid = "talks"\npublished = 2025-09-24\n[briefing]\nkind = "speech"\n+++\n',
        '{\n  "id": "talks",\n  "published": "2025-09-24",\n  "briefing": {"kind": "speech"}\n}\n',
    ],
    ids=["YAML", "YAML of Windows", "TOML", "JSON"],
)
def test_front_matter_tells_and_the_text_is_what_stands_behind_its_fence(tmp_path: Path, head: str) -> None:
    document = read_one(tmp_path / "a.md", f"{head}\n\n  He said yes.\n---\nShe left.\n\n")

    assert document.text == "\n\n  He said yes.\n---\nShe left.\n\n"
    assert (document.metadata.id, document.metadata.published) == ("talks", date(2025, 9, 24))
    assert document.metadata.briefing.kind == "speech"
    assert document.inferred == ()


@pytest.mark.parametrize(
    "text",
    [
        "He said yes.\n---\nid: talks\n---\n",
        "---\nHe said yes.\n",
        "---\nHe said yes.\n---\nShe left.",
        "----\nid: talks\n----\nHe said yes.",
        "+++ He said yes.\n",
        "---\nMR. LEE: Good afternoon.\n",
        "\n---\nid: talks\nHe said yes.\n",
    ],
)
def test_lines_in_a_text_are_no_front_matter(tmp_path: Path, text: str) -> None:
    assert read_one(tmp_path / "a.txt", text).text == text


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("---\nid: [\n---\nHe said yes.", "front matter that is not YAML"),
        ("---\npublished: 2025-13-45\n---\nHe said yes.", "front matter that is not YAML"),
        ("+++\nid = \n+++\nHe said yes.", "front matter that is not TOML"),
        ('{\n"id" = 3\n}\nHe said yes.', "front matter that is not JSON"),
        ("---\noutlt: tass\n---\nHe said yes.", "unknown key 'outlt'"),
        ("---\nid: talks\nHe said yes.", "opens front matter that no second line --- closes"),
        ("---\r\nid: talks\r\n----\r\nHe said yes.", "opens front matter that no second line --- closes"),
        ('+++\nid = "talks"\nHe said yes.', "opens front matter that no second line +++ closes"),
        ('{\n  "id": "talks"\n\nHe said yes.', "opens front matter that no second line } closes"),
        ("---\nid: talks\n---\n\n", "has only white space"),
        (f"+++\n{'id.' * 6_000}id = 1\n+++\nHe said yes.", "not TOML (more than 1,000 dots)"),
        ("---\n1: x\nid: talks\n---\nHe said yes.", "a key is not text"),
        ("---\nform: [report]\n---\nHe said yes.", "'form' is not text"),
        (f"---\nid: {'a' * 20_000}\n---\nHe said yes.", "front matter of more than 20,000 characters"),
    ],
)
def test_wrong_front_matter_is_refused_with_the_reason(tmp_path: Path, text: str, problem: str) -> None:
    assert problem in refuse_one(tmp_path / "a.txt", text)


@pytest.mark.parametrize(
    "head",
    [
        f"---\nid: {'[' * 19_000}\n---\n",
        f"---\n{'- ' * 9_000}\n---\n",
        f"+++\nid = {'[' * 19_000}\n+++\n",
        f"+++\n{'id.' * 900}id = 1\n+++\n",
        f'{{\n"id": {"[" * 19_000}\n}}\n',
        "---\nbriefing: {slug: {slug: x}}\n---\n",
    ],
    ids=["YAML", "YAML's lists", "TOML", "TOML's dots", "JSON", "one table too many"],
)
def test_front_matter_that_is_nested_without_end_is_refused(tmp_path: Path, head: str) -> None:
    assert "front matter that is nested too deep" in refuse_one(tmp_path / "a.txt", f"{head}He said yes.")


@pytest.mark.parametrize(
    "head",
    [
        "briefing: &a {slug: *a}",
        "x0: &x0 {a: 1}\n" + "\n".join(f"x{i}: &x{i} {{<<: [*x{i - 1}, *x{i - 1}]}}" for i in range(1, 31)),
        "form:\n- &a0 [x, x]\n" + "\n".join(f"- &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 31)),
    ],
    ids=["refers to itself", "merged without end", "a list without end"],
)
def test_front_matter_with_anchors_and_aliases_is_refused(tmp_path: Path, head: str) -> None:
    problem = refuse_one(tmp_path / "a.txt", f"---\n{head}\n---\nHe said yes.")

    assert "not YAML (anchors and aliases are not taken, write the value out" in problem
