from pathlib import Path
from random import Random

import pytest

from statements.importing.decoding import decode
from tests.importing.readers.reading import read_one, refuse_one

ENGLISH = "The envoy said: “We don’t want war,” and left the café – nobody followed.\n"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1252", ENGLISH),
        ("windows-1252", "Le ministre a déclaré : « Nous voulons la paix » à l’issue de la réunion."),
        (
            "windows-1250",
            "Minister spraw zagranicznych powiedział: „Chcemy pokoju”, oświadczył w środę. Źródła milczą.",
        ),
        ("windows-1251", "Министр иностранных дел заявил, что переговоры продолжатся. «Мы хотим мира», — сказал он."),
        ("koi8-r", "Министр иностранных дел заявил, что переговоры продолжатся. Мы хотим мира, сказал он."),
        ("windows-1253", "Ο υπουργός Εξωτερικών δήλωσε την Τρίτη ότι οι συνομιλίες θα συνεχιστούν."),
        ("windows-1256", "قال وزير الخارجية يوم الثلاثاء إن المحادثات ستستمر. نريد السلام مع جيراننا"),
        ("gb18030", "外交部发言人星期二表示，中方希望各方保持克制，通过对话解决争端。" * 3),
        ("cp932", "外務大臣は火曜日、記者団に対し、対話を通じて解決を目指すと述べた。" * 3),
        ("cp949", "외교부 장관은 화요일 기자들에게 대화를 통해 해결하기를 희망한다고 말했다." * 3),
        ("mac-roman", ENGLISH * 3),
    ],
)
def test_another_encoding_is_guessed_and_recorded_as_a_guess(tmp_path: Path, encoding: str, text: str) -> None:
    document = read_one(tmp_path / "a.txt", text.encode(encoding))

    assert document.text == text
    assert document.received.encoding == encoding
    assert document.remarks == (f"Read as {encoding}, guessed.",)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(tmp_path: Path, encoding: str) -> None:
    document = read_one(tmp_path / "a.txt", ENGLISH.encode(encoding))

    assert document.text == ENGLISH
    assert document.received.encoding.startswith(encoding[:5])
    assert document.remarks == ()


def test_utf_16_of_either_byte_order_is_read(tmp_path: Path) -> None:
    big = read_one(tmp_path / "a.txt", b"\xfe\xff" + ENGLISH.encode("utf-16-be"))
    little = read_one(tmp_path / "b.txt", b"\xff\xfe" + ENGLISH.encode("utf-16-le"))

    assert (big.text, big.received.encoding) == (ENGLISH, "utf-16-be")
    assert (little.text, little.received.encoding) == (ENGLISH, "utf-16-le")


def test_one_broken_byte_is_not_taken_for_another_encoding(tmp_path: Path) -> None:
    document = read_one(tmp_path / "a.txt", ENGLISH.encode() + b"\xff")

    assert document.text == ENGLISH + "\N{REPLACEMENT CHARACTER}"
    assert document.remarks == ("Broken bytes of its UTF-8 are shown as \N{REPLACEMENT CHARACTER}: 1.",)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is a binary file, not text"),
        (bytes(range(128, 256)) * 4, "is in an encoding that cannot be told, or is no text"),
        (b"\xff\xfe\x00", "starts as UTF-16-LE but is not (byte 0)"),
        (b"\xef\xbb\xbfcaf\xe9", "starts as UTF-8 but is not (byte 3)"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "is a binary file, not text"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(tmp_path: Path, content: bytes, problem: str) -> None:
    assert problem in refuse_one(tmp_path / "a.txt", content)


def test_what_the_source_declares_counts_before_a_guess() -> None:
    content = "Le ministre est à l’été".encode("cp1252")

    assert decode(content, "a.html", "cp1252").remark == ""
    assert decode(content, "a.html", "koi8-r").encoding == "koi8-r"


@pytest.mark.parametrize("length", [20, 200, 5000])
def test_random_bytes_are_never_an_article(tmp_path: Path, length: int) -> None:
    noise = Random(length).randbytes(length)

    assert "no text" in refuse_one(tmp_path / "a.txt", noise.replace(b"\x00", b""))
    assert "is a binary file, not text" in refuse_one(tmp_path / "a.txt", noise + b"\x00")
