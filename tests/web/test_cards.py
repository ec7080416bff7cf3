"""What a card prints, seen on the search page."""

import datetime

import pytest

from statements.models import Statement
from statements.web.cards import make_card
from tests.factories import ArticleFactory, OfficeFactory, SpeakerFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import blockquotes, part_of, sentence_of

pytestmark = pytest.mark.django_db


def said(page: str) -> str:
    return sentence_of(part_of(page, '<p class="said">', "</p>"))


def test_the_printed_passage_is_on_the_page_character_for_character(search_page: ReadPage) -> None:
    StatementFactory(kind="mixed", words="“talks & <b>more</b>” will  go on")

    assert blockquotes(search_page()) == ["The envoy said that “talks & <b>more</b>” will  go on."]


def test_printed_quotation_marks_are_printed_once(search_page: ReadPage) -> None:
    StatementFactory(words="Talks will go on.")

    assert blockquotes(search_page()) == ["The envoy said: “Talks will go on.”"]


def test_words_in_quotation_marks_hang_when_they_open_the_passage(search_page: ReadPage) -> None:
    StatementFactory(words="Talks go on,", article__text="“Talks go on,” the envoy said.\n")

    assert 'class="words direct hangs"' in search_page()


def test_reported_words_never_hang(search_page: ReadPage) -> None:
    StatementFactory(kind="indirect", words="talks will go on")

    assert "hangs" not in search_page()


def test_only_the_reporters_words_are_dimmed(search_page: ReadPage) -> None:
    StatementFactory(kind="indirect", words="talks will go on")

    assert '<span class="frame">The envoy said </span>that talks will go on<span' in search_page()


def test_one_sentence_says_who_where_when_and_as_reported_by_whom(search_page: ReadPage) -> None:
    OfficeFactory(title="Ambassador to Pakistan", represents="Russia")
    StatementFactory()

    assert said(search_page()) == (
        "Albert Khorev, Russia’s Ambassador to Pakistan, at a press briefing in Islamabad, "
        "on 23 September 2025, as reported by PTV Network"
    )


def test_the_office_is_the_one_held_when_it_was_said(search_page: ReadPage) -> None:
    OfficeFactory(title="Consul", until=datetime.date(2025, 9, 30))
    OfficeFactory(title="Minister", since=datetime.date(2025, 10, 1))
    StatementFactory()

    assert "Consul" in said(search_page())


def test_an_uncertain_date_is_not_made_certain(search_page: ReadPage) -> None:
    StatementFactory(article__briefing__date_edtf="2025-02-18/2025-04")

    assert "between 18 February and April 2025" in said(search_page())


def test_an_unknown_date_is_called_unknown(search_page: ReadPage) -> None:
    StatementFactory(article__briefing__date_edtf="", article__briefing__date_evidence=[])

    assert "date not known" in said(search_page())


def test_an_unknown_speaker_is_shown_as_printed(search_page: ReadPage) -> None:
    StatementFactory(speaker=None)

    assert said(search_page()).startswith("Speaker not identified (printed as “The envoy”)")


def test_an_unknown_occasion_is_named_by_its_title(search_page: ReadPage) -> None:
    StatementFactory(
        article__briefing__kind="unknown", article__briefing__place="", article__briefing__title="Envoy speaks"
    )

    assert "in “Envoy speaks”" in said(search_page())


def test_relayed_words_name_both_speakers(search_page: ReadPage) -> None:
    StatementFactory(relayed_from=SpeakerFactory(slug="donald-trump"))

    assert "telling what Donald Trump said" in said(search_page())


def test_an_official_record_is_printed_rather_than_reported(search_page: ReadPage) -> None:
    StatementFactory(kind="record", cue_words="", source_words="")

    page = search_page()

    assert "as printed by PTV Network" in said(page)
    assert "Official record" in page


@pytest.mark.parametrize(
    ("kind", "label"), [("direct", "Verbatim"), ("mixed", "Partly verbatim"), ("indirect", "Reported")]
)
def test_a_badge_says_how_the_words_stand_in_the_source(search_page: ReadPage, kind: str, label: str) -> None:
    StatementFactory(kind=kind)

    assert f'<span class="kind {kind}">{label}</span>' in search_page()


def test_foreign_words_carry_their_language_and_find_their_direction(search_page: ReadPage) -> None:
    text = "قال الوزير: “لا بديل عن التفاوض.”\n"
    StatementFactory(language="ar", words="لا بديل عن التفاوض.", article=ArticleFactory(text=text, language="ar"))

    assert 'lang="ar" dir="auto"' in search_page()


def test_a_card_says_whether_a_person_has_checked_it(search_page: ReadPage) -> None:
    StatementFactory(review="checked")

    assert "Checked by an editor" in part_of(search_page(), '<article class="card"', "</article>")


def test_a_very_long_passage_is_cut_on_a_card_and_whole_on_its_page(search_page: ReadPage, read_page: ReadPage) -> None:
    statement = StatementFactory(kind="record", words="We meet again. " * 200 + "Thank you.", cue_words="")

    card = blockquotes(search_page())[0]

    assert card.endswith("[… read on]")
    assert len(card) < 1000
    assert blockquotes(read_page(statement.get_absolute_url()))[0].endswith("Thank you.")


def test_of_several_speakers_in_a_report_no_card_claims_that_they_were_at_the_briefing() -> None:
    first = StatementFactory(words="Talks will go on.")
    StatementFactory(article=first.article, words="met the press", speaker__slug="jan-de-vries", kind="indirect")

    card = make_card(Statement.objects.for_cards().get(pk=first.pk))

    assert card.occasion == "in a report on a press briefing in Islamabad"


def test_a_card_of_a_record_says_at_what_it_was_said_however_many_spoke() -> None:
    first = StatementFactory(kind="record", words="Talks will go on.", article__briefing__kind="debate")
    StatementFactory(article=first.article, words="met the press", speaker__slug="jan-de-vries", kind="record")

    assert make_card(Statement.objects.for_cards().get(pk=first.pk)).occasion == "in a debate in Islamabad"


def test_a_place_or_an_office_never_turns_round_the_words_after_it(search_page: ReadPage) -> None:
    OfficeFactory(title="Ambassador \u202e to Pakistan")
    StatementFactory(article__briefing__place="Geneva \u202e")

    page = search_page()

    assert "<bdi>at a press briefing in Geneva \u202e</bdi>" in page
    assert "Ambassador \u202e to Pakistan</bdi>, <a" in page
