"""The picture of a statement: what is on it, in which script, and what it costs."""

import io

import pytest
from django.test import Client
from PIL import Image

from statements.models import Statement
from statements.web.card_fonts import font_for, lay_out, spell
from statements.web.card_image import CardWords, draw_card, read_card
from statements.web.cards import make_card
from tests.factories import ArticleFactory, OutletFactory, SpeakerFactory, StatementFactory


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


def words_on_card(**fields: object) -> CardWords:
    statement = Statement.objects.for_cards().get(pk=StatementFactory(**fields).pk)
    return read_card(make_card(statement))


def card(words: str) -> CardWords:
    return CardWords(words, "Verbatim", "Albert Khorev", "Ambassador", "On 23 September 2025", is_verbatim=True)


@pytest.mark.django_db
def test_a_statement_has_a_picture_of_the_size_that_previews_show(client: Client) -> None:
    response = client.get(f"{StatementFactory().get_absolute_url()}card.png")

    assert response.headers["Content-Type"] == "image/png"
    assert picture(response.content).size == (1200, 630)
    assert len(response.content) < 60_000


@pytest.mark.django_db
def test_the_picture_says_who_when_and_as_reported_by_whom() -> None:
    found = words_on_card(article__outlet=OutletFactory(slug="tass"))

    assert (found.words, found.kind, found.who) == ("“Talks will go on.”", "Verbatim", "Albert Khorev")
    assert found.source == "On 23 September 2025, as reported by Tass"


@pytest.mark.django_db
def test_reported_speech_keeps_its_frame_so_that_it_does_not_look_like_a_quotation() -> None:
    found = words_on_card(kind="indirect", words="talks will go on")

    assert found.words == "The envoy said that talks will go on."
    assert not found.is_verbatim


@pytest.mark.parametrize(
    ("words", "font"),
    [
        ("“Façade” — naïve… ğ ő ệ", "Noto Serif"),
        ("«Переговоры продолжатся»", "Noto Serif"),
        ("«Οι συνομιλίες συνεχίζονται»", "Noto Serif"),
        ("«المحادثات ستستمر» (242)", "Noto Sans Arabic"),
        ("我们支持和平", None),
        ("השיחות יימשכו", None),
        ("Talks 👍", None),
        ("", "Noto Serif"),
    ],
)
def test_words_are_drawn_only_in_a_font_that_has_all_their_letters(words: str, font: str | None) -> None:
    assert font_for(words) == font


@pytest.mark.django_db
def test_words_in_a_script_without_a_font_are_not_drawn_as_boxes_but_pointed_to() -> None:
    article = ArticleFactory(text="毛宁说：“我们支持和平。”\n", outlet=OutletFactory(slug="xinhua", name="新华社"))

    found = words_on_card(article=article, words="我们支持和平。", speaker=SpeakerFactory(name="毛宁", slug="mao-ning"))

    assert found.words == ""
    assert "The link leads to them." in found.description
    assert (found.who, found.source.rpartition(" ")[2]) == ("MaoNing", "XinHuaShe")
    assert draw_card(found)


def test_right_to_left_words_are_joined_put_in_order_and_their_brackets_turned() -> None:
    drawn = lay_out("سلام (242)")

    assert drawn.startswith("(242)")
    assert drawn.endswith("ﺳ")  # the form in which the letter begins a word


def test_a_name_that_a_font_has_is_left_as_it_is() -> None:
    assert spell("Erdoğan") == "Erdoğan"


@pytest.mark.parametrize("words", ["W" * 5000, "ﷺ" * 300, "\u0301" * 300, "\u202e\u0000\u200b", " ", "a " * 5000])
def test_whatever_the_words_a_picture_comes_of_it(words: str) -> None:
    assert picture(draw_card(card(words[:300]))).size == (1200, 630)


@pytest.mark.django_db
def test_who_has_the_picture_is_not_sent_it_again_until_it_changes(client: Client) -> None:
    statement = StatementFactory()
    address = f"{statement.get_absolute_url()}card.png"
    etag = client.get(address).headers["ETag"]

    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304
    Statement.objects.update(speaker=SpeakerFactory(slug="sergey-lavrov"))
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 200


def test_the_same_picture_is_drawn_once() -> None:
    before = draw_card.cache_info().hits

    assert draw_card(card("Once.")) is draw_card(card("Once."))
    assert draw_card.cache_info().hits == before + 1


@pytest.mark.django_db
def test_a_withdrawn_statement_has_no_picture(client: Client) -> None:
    assert client.get(f"{StatementFactory(withdrawn=True).get_absolute_url()}card.png").status_code == 410
