"""The picture of a statement: what is on it, in which script, and what it costs."""

import io

import pytest
from django.test import Client
from PIL import Image

from statements.models import Statement
from statements.web.card_fonts import choose_fonts, spell
from statements.web.card_image import CardWords, draw_card, read_card
from statements.web.card_lines import Hand, divide, split_stretches
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
    ("words", "fonts"),
    [
        ("“Façade” — naïve… ğ ő ệ", {"Noto Serif"}),
        ("«Переговоры продолжатся»", {"Noto Serif"}),
        ("«Οι συνομιλίες συνεχίζονται»", {"Noto Serif"}),
        ("«المحادثات ستستمر» (242)", {"Noto Sans Arabic"}),
        ("השיחות יימשכו, 242", {"Frank Ruhl Libre"}),
        ("“वार्ता जारी रहेगी”", {"Noto Sans Devanagari"}),
        ("“我们支持和平。”", {"Noto Sans CJK"}),
        ("「対話は続けます」", {"Noto Sans CJK"}),
        ("대화는 계속됩니다.", {"Noto Sans CJK"}),
        ("The UN (联合国) said", {"Noto Serif", "Noto Sans CJK"}),
        ("Talks 👍", None),
        ("การเจรจา", None),
        ("", set()),
    ],
)
def test_each_letter_is_drawn_in_a_font_that_has_it(words: str, fonts: set[str] | None) -> None:
    chosen = choose_fonts(words)

    assert (chosen if chosen is None else set(chosen)) == fonts


@pytest.mark.django_db
def test_chinese_words_and_names_are_drawn_as_they_are() -> None:
    article = ArticleFactory(
        text="毛宁说：“我们支持和平。”\n", outlet=OutletFactory(slug="xinhua", name="新华社"), language="zh"
    )

    found = words_on_card(article=article, words="我们支持和平。", speaker=SpeakerFactory(name="毛宁", slug="mao-ning"))

    assert (found.words, found.who) == ("“我们支持和平。”", "毛宁")
    assert found.source.endswith("as reported by 新华社")


@pytest.mark.django_db
def test_words_in_a_script_without_a_font_are_not_drawn_as_boxes_but_pointed_to() -> None:
    found = words_on_card(
        article__text="การเจรจา ดำเนินต่อ\n",
        words="การเจรจา",
        kind="record",
        speaker__name="สมชาย",
        speaker__slug="somchai",
    )

    assert found.words == ""
    assert "The link leads to them." in found.description
    assert found.who.isascii()
    assert draw_card(found)


def test_letters_that_depend_on_their_neighbours_are_drawn_so() -> None:
    hand = Hand(48)

    assert hand.measure("سلام") < sum(hand.measure(letter) for letter in "سلام")
    assert hand.measure("क्ष") < hand.measure("क") + hand.measure("ष")


def test_a_line_of_two_directions_is_drawn_each_in_its_own() -> None:
    runs = list(divide("سلام (UN) عام 1945"))

    assert [(text.strip(), direction) for text, _, direction in runs] == [
        ("1945", "ltr"),
        (") عام", "rtl"),
        ("UN", "ltr"),
        ("سلام (", "rtl"),
    ]


def test_a_chinese_line_ends_behind_any_letter_but_never_before_a_sign_that_closes() -> None:
    assert split_stretches("“和平，UN 支持。”") == ["“和", "平，", "UN ", "支", "持。”"]


def test_a_chinese_letter_is_drawn_as_the_language_writes_it() -> None:
    assert Hand(48, language="zh").ink("直").tobytes() != Hand(48, language="ja").ink("直").tobytes()


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
