import pytest

from statements.web.comparison import MOST_CARDS, MOST_PER_ARTICLE
from tests.factories import ArticleFactory, BriefingFactory, OutletFactory, SpeakerFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import blockquotes, part_of, sentence_of, words_of

pytestmark = pytest.mark.django_db

BRIEFING = "/briefings/islamabad-2025-09-23/"


def test_briefings_are_listed_newest_first_with_who_reported_them(read_page: ReadPage) -> None:
    StatementFactory(article__briefing=BriefingFactory(slug="early", title="In Cairo", date_edtf="2024-05"))
    StatementFactory()
    StatementFactory(article__outlet=OutletFactory(slug="tass"))

    rows = part_of(read_page("/briefings/"), '<ul class="rows">', "</ul>")

    assert sentence_of(rows) == (
        "Press briefing in Islamabad On 23 September 2025 Reported by PTV Network, Tass; 2 statements "
        "In Cairo In May 2024 Reported by PTV Network; 1 statement"
    )


def test_statements_stand_in_the_order_of_the_text(read_page: ReadPage) -> None:
    article = ArticleFactory(text="He said one thing.\nHe said two things.\n")
    StatementFactory(kind="indirect", article=article, words="two things", position=1, source_words="")
    StatementFactory(kind="indirect", article=article, words="one thing", position=0, source_words="")

    assert blockquotes(read_page(BRIEFING)) == ["He said one thing.", "He said two things."]


def test_sections_keep_their_headings(read_page: ReadPage) -> None:
    StatementFactory(heading="Remarks on the UN")

    assert ">Remarks on the UN</h4>" in read_page(BRIEFING)


def test_several_outlets_stand_side_by_side(read_page: ReadPage) -> None:
    StatementFactory()
    StatementFactory(article__outlet=OutletFactory(slug="tass"))

    page = read_page(BRIEFING)

    assert 'class="reports beside"' in page
    assert 'id="outlet-ptv-network"' in page
    assert 'id="outlet-tass"' in page


def test_topics_that_several_outlets_have_are_compared(read_page: ReadPage) -> None:
    StatementFactory(words="NATO is near.", topics=["nato"])
    StatementFactory(words="NATO is far.", topics=["nato"], article__outlet=OutletFactory(slug="tass"))
    StatementFactory(words="Drones are loud.", topics=["drones"])

    shared = part_of(read_page(BRIEFING), '<section class="shared"', "<h2")
    shared += part_of(read_page(BRIEFING), 'id="shared"', "All statements, in order")

    assert "NATO is near." in words_of(shared)
    assert "NATO is far." in words_of(shared)
    assert "Drones" not in words_of(shared)


def test_speakers_are_named_where_several_spoke(read_page: ReadPage) -> None:
    StatementFactory()
    StatementFactory(speaker=SpeakerFactory(slug="sergey-lavrov"))

    assert "<li>Sergey Lavrov</li>" in read_page(BRIEFING)


def test_a_very_long_article_is_cut_and_leads_on(read_page: ReadPage) -> None:
    article = ArticleFactory(text="He said one thing.\n")
    for position in range(MOST_PER_ARTICLE + 1):
        StatementFactory(kind="indirect", article=article, words="one", position=position, source_words="")

    page = read_page(BRIEFING)

    assert len(blockquotes(page)) == MOST_PER_ARTICLE
    assert f'<a href="/articles/{article.pk}/">All 101 statements, in the article</a>' in page
    assert '<a href="/statements/?briefing=islamabad-2025-09-23&amp;outlet=ptv-network">All 101 statements as' in page


def test_statements_that_were_withdrawn_take_no_place_of_others(read_page: ReadPage) -> None:
    article = ArticleFactory(text="He said one thing.\n")
    StatementFactory(kind="indirect", article=article, words="one", position=MOST_PER_ARTICLE, source_words="")

    assert len(blockquotes(read_page(BRIEFING))) == 1


def test_the_more_articles_the_fewer_statements_of_each(read_page: ReadPage) -> None:
    articles = ArticleFactory.create_batch(MOST_CARDS // 2 + 1, text="He said one thing.\n")
    for article, position in [(articles[0], 0), (articles[0], 1), (articles[-1], 0)]:
        StatementFactory(kind="indirect", article=article, words="one", position=position, source_words="")

    assert len(blockquotes(read_page(BRIEFING))) == 2


def test_withdrawn_statements_are_neither_shown_nor_counted(read_page: ReadPage) -> None:
    StatementFactory(words="Never said.", withdrawn=True)

    page = read_page(BRIEFING)

    assert "Never said" not in page
    assert "0 statements" in page


def test_a_long_list_is_paged(read_page: ReadPage) -> None:
    for number in range(31):
        BriefingFactory(slug=f"b{number}")

    assert 'href="?page=2"' in read_page("/briefings/")
    assert "Previous" in read_page("/briefings/", page="2")
