from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from tests.importing.readers.reading import PAGE, read_one, refuse_one


def test_the_article_of_a_page_is_its_text_a_line_for_each_paragraph(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.html", PAGE).text.splitlines() == [
        "Envoy urges ceasefire talks",
        "ISLAMABAD: Ambassador Boris Example met the press on Tuesday, and spoke about talks.",
        "“We want a lasting peace with our neighbours,” he said. „Gewiss“, he added.",
        "Trade",
        "He said that trade & travel would grow.",
        "Nobody doubted it.",
    ]


def test_a_page_laid_out_as_a_table_is_read_a_line_for_each_paragraph(tmp_path: Path) -> None:
    words = "“We have always believed in dialogue,” she said. " * 8
    table = f"<table><tr><td><a href='/'>Home</a></td><td>Statement<br><br>{words}<br><br>She left.</td></tr></table>"

    lines = read_one(tmp_path / "a.html", f"<html><body>{table}</body></html>").text.splitlines()

    assert [line.strip() for line in lines[-2:]] == [words.strip(), "She left."]


def test_a_table_of_facts_stays_one(tmp_path: Path) -> None:
    table = "<table><tr><td>Host</td><td>Ruritania</td></tr></table>"

    text = read_one(tmp_path / "a.html", PAGE.replace("<h2>Trade", f"{table}<h2>Trade")).text

    assert "| Host | Ruritania |" in text


def test_a_page_is_known_by_the_hash_of_its_bytes(tmp_path: Path) -> None:
    received = read_one(tmp_path / "a.html", PAGE).received

    assert received.sha256 == sha256(PAGE.encode()).hexdigest()
    assert (received.media_type, received.encoding) == ("text/html", "utf-8")


def test_what_the_head_of_a_page_says_is_taken_as_inferred(tmp_path: Path) -> None:
    document = read_one(tmp_path / "a.html", PAGE)

    assert document.metadata.headline == "Envoy urges ceasefire talks"
    assert document.metadata.byline == "Ann Example"
    assert document.metadata.outlet == "The Daily Courier"
    assert document.metadata.url == "https://courier.example/2025/09/24/talks"
    assert document.metadata.published == date(2025, 9, 24)
    assert document.metadata.language == "en-GB"
    assert document.inferred == ("byline", "headline", "language", "outlet", "published", "url")


def test_a_sidecar_wins_over_the_head_of_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('headline = "Envoy speaks"\noutlet = ""\n')

    document = read_one(tmp_path / "a.html", PAGE)

    assert document.metadata.headline == "Envoy speaks"
    assert "headline" not in document.inferred
    assert "outlet" in document.inferred


def test_a_day_in_the_running_text_is_not_the_day_of_publication(tmp_path: Path) -> None:
    page = "<html><body><article><p>They had met on 3 May 2021.</p></article><p>© 2024 Courier</p></body></html>"

    assert read_one(tmp_path / "a.html", page).metadata.published is None


def test_what_a_head_says_that_cannot_be_is_passed_over(tmp_path: Path) -> None:
    head = f'<title>{"Long " * 200}</title><meta property="og:url" content="javascript:alert(1)">'

    document = read_one(tmp_path / "a.html", f'<html lang="?!"><head>{head}</head><body><p>He said yes.</p>')

    assert (document.metadata.headline, document.metadata.url, document.metadata.language) == ("", "", "")


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="windows-1251">', "windows-1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ('<meta charset="utf-16">', "utf-8"),
        ('<meta charset="no-such-thing">', "utf-8"),
        ("", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(tmp_path: Path, declaration: str, encoding: str) -> None:
    page = f"<html><head>{declaration}</head><body><p>Мы хотим мира, — сказал он.</p></body></html>"
    content = page.replace("—", "-").encode(encoding)

    document = read_one(tmp_path / "a.html", content)

    assert document.text == "Мы хотим мира, - сказал он."
    assert document.received.encoding == encoding
    assert document.remarks == ()


def test_a_page_called_latin_1_is_read_as_browsers_read_it(tmp_path: Path) -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>“Yes,” he said.</p></body></html>'

    assert read_one(tmp_path / "a.html", page.encode("cp1252")).text == "“Yes,” he said."


def test_a_broken_byte_does_not_keep_a_page_out_but_is_remarked(tmp_path: Path) -> None:
    page = "<html><body><p>“Oui,” he said. “C’est ça.” “Très bien,” ça va.</p></body></html>".encode()

    document = read_one(tmp_path / "a.html", page.replace(b"he said", b"he \xe9 said"))

    assert document.text == "“Oui,” he \N{REPLACEMENT CHARACTER} said. “C’est ça.” “Très bien,” ça va."
    assert document.remarks == ("Broken bytes of its UTF-8 are shown as \N{REPLACEMENT CHARACTER}: 1.",)


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        ("", "is no HTML page"),
        ("<html><body><img src='a.jpg'><script>let a = 1;</script></body></html>", "page without an article's text"),
        ("<p>a" * 30_000, "is a page of more than 30,000 elements"),
        ("<p>" + "<b>x</b> y " * 3_000, "has more than 3,000 elements in one paragraph"),
        ("<p>" + ("<span>" + "<b>x</b> y " * 300 + "</span>") * 10, "has more than 3,000 elements in one paragraph"),
        ("<html><body><table><tr><td>" + "<b>x</b> y " * 3_000, "has more than 3,000 elements in one paragraph"),
        ("<html><head><title>Nothing</title></head><body></body></html>", "page without an article's text"),
    ],
)
def test_a_page_without_text_is_refused_with_the_reason(tmp_path: Path, page: str, problem: str) -> None:
    assert problem in refuse_one(tmp_path / "a.html", page)


def test_a_long_page_is_read_if_it_has_paragraphs_or_lines(tmp_path: Path) -> None:
    article = "<p>He said <b>yes</b>.</p>" * 4_000 + "<p>" + "He said no.<br>" * 4_000 + "</p>"
    drawing = "<div><svg>" + "<path d='M0 0'/>" * 4_000 + "</svg></div>"

    text = read_one(tmp_path / "a.html", f"<html><body><article>{article}</article>{drawing}</body></html>").text

    assert (text.count("He said yes."), text.count("He said no.")) == (4_000, 4_000)
