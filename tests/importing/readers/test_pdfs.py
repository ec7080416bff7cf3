from hashlib import sha256
from pathlib import Path

import pytest

from tests.importing.readers.made import lock_pdf, make_drawn_pdf, make_pdf
from tests.importing.readers.reading import read_one, refuse_one

SPEECH = make_pdf(["The envoy said: “We want peace.”", "He left."], ["Nobody “doubted” it."])
LINE = b"BT /F1 12 Tf 72 720 Td (He said yes.) Tj ET "


def test_the_pages_of_a_pdf_are_one_text(tmp_path: Path) -> None:
    document = read_one(tmp_path / "a.pdf", SPEECH)

    assert document.text == "The envoy said: “We want peace.”\nHe left.\nNobody “doubted” it."
    assert document.received.media_type == "application/pdf"
    assert document.received.sha256 == sha256(SPEECH).hexdigest()


def test_a_pdf_that_anybody_may_open_is_read_though_it_is_encrypted(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.pdf", lock_pdf(SPEECH, password="")).text.startswith("The envoy said")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (lock_pdf(SPEECH, password="secret"), "is a PDF with a password. Save it without one"),
        (make_pdf([], []), "is a PDF without a text layer"),
        (SPEECH[:300], "is a broken PDF"),
        (b"", "is a broken PDF"),
        (b"He said yes.", "is a broken PDF"),
        (SPEECH.replace(b"/Kids", b"/Kidz"), "is a PDF without a text layer"),
    ],
)
def test_a_pdf_without_text_for_us_is_refused_with_the_reason(tmp_path: Path, content: bytes, problem: str) -> None:
    assert problem in refuse_one(tmp_path / "a.pdf", content)


@pytest.mark.parametrize(
    ("content", "excess"),
    [
        (make_drawn_pdf(b"0 0 m " * 200_000), "more than 1 MB on page 1"),
        (make_drawn_pdf(LINE + bytes(20_000_000)), "Limit reached"),
        (make_drawn_pdf(LINE + b"/X1 Do " * 20, LINE * 1_300), "more than 1 MB on page 1"),
        (make_drawn_pdf(LINE + b"/X1%\nDo " * 20, LINE * 1_300), "more than 1 MB on page 1"),
        (make_drawn_pdf(b"/X1 Do " * 20, b"/X2 Do " * 20, LINE * 60), "more than 1 MB on page 1"),
        (make_drawn_pdf(b"/X1 Do ", b" " * 900_000, pages=30), "more than 20 MB on all pages"),
    ],
    ids=["page", "stream", "forms", "forms in disguise", "forms in forms", "pages"],
)
def test_a_pdf_that_unpacks_to_too_much_is_refused(tmp_path: Path, content: bytes, excess: str) -> None:
    assert len(content) < 50_000

    problem = refuse_one(tmp_path / "a.pdf", content)

    assert "is a PDF that unpacks to too much" in problem
    assert excess in problem
    assert "Give its text as a .txt file." in problem


def test_the_forms_of_a_page_are_read_with_it(tmp_path: Path) -> None:
    content = make_drawn_pdf(LINE + b"/X1 Do /X2 Do /Lost Do", LINE.replace(b"yes", b"no") + b"/X1 Do ", LINE)

    assert read_one(tmp_path / "a.pdf", content).text.split("\n") == ["He said yes.", "He said no.", "He said yes."]
