from hashlib import sha256
from pathlib import Path

import pytest

from tests.importing.readers.made import lock_pdf, make_pdf
from tests.importing.readers.reading import read_one, refuse_one

SPEECH = make_pdf(["The envoy said: “We want peace.”", "He left."], ["Nobody “doubted” it."])


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
