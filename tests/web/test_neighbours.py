"""What a permalink page sets beside the statement: other wordings of it, and its speaker at other times."""

import pytest
from django.test import Client

from statements.models import Statement
from statements.search import rebuild
from tests.factories import BriefingFactory, OutletFactory, SpeakerFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import part_of, words_of

pytestmark = pytest.mark.django_db

HERE = "Talks with NATO will go on in spring."


def section(page: str, name: str) -> str:
    return part_of(page, f'aria-labelledby="{name}"', "</section>")


def elsewhere(words: str, outlet: str = "tass", **fields: object) -> Statement:
    statement: Statement = StatementFactory(words=words, article__outlet=OutletFactory(slug=outlet), **fields)
    return statement


def said_on(day: str, words: str, **fields: object) -> Statement:
    briefing = BriefingFactory(slug=f"on-{day.replace('/', '')}", date_edtf=day)
    statement: Statement = StatementFactory(
        words=words, **{"article__briefing": briefing, "topics": ["nato"], **fields}
    )
    return statement


def test_another_outlets_wording_is_marked_word_by_word(read_page: ReadPage) -> None:
    statement = StatementFactory(words=HERE)
    elsewhere("The talks with NATO will go on in autumn.")

    others = section(read_page(statement.get_absolute_url()), "others")

    assert "“Talks with NATO will go on in <mark>spring</mark>.”" in others
    assert "“<mark>The</mark> talks with NATO will go on in <mark>autumn</mark>.”" in others


def test_an_outlet_that_printed_the_same_words_is_said_to(read_page: ReadPage) -> None:
    statement = StatementFactory(words=HERE)
    elsewhere(HERE.upper())

    assert "Tass printed the same words" in words_of(section(read_page(statement.get_absolute_url()), "others"))


def test_the_nearest_wordings_come_first_and_other_speakers_words_do_not_count(read_page: ReadPage) -> None:
    statement = StatementFactory(words=HERE)
    elsewhere("Talks with NATO will never go anywhere.", "far")
    elsewhere(HERE.replace("spring", "May"), "near")
    elsewhere(HERE, "stranger", speaker=SpeakerFactory(slug="another"))

    others = words_of(section(read_page(statement.get_absolute_url()), "others"))

    assert others.index("Near") < others.index("Far")
    assert "Stranger" not in others


def test_what_others_printed_on_the_same_topics_is_shown_as_cards(read_page: ReadPage) -> None:
    statement = StatementFactory(topics=["nato"])
    elsewhere("NATO is a danger.", topics=["nato"])
    elsewhere("Bread is dear.", topics=["history"])

    others = section(read_page(statement.get_absolute_url()), "others")

    assert "NATO is a danger." in words_of(others)
    assert "Bread" not in others
    assert "Compare all 3 articles" in others


def test_words_of_other_outlets_are_escaped(read_page: ReadPage) -> None:
    statement = StatementFactory(words="Talks will <b>go</b> on.")
    elsewhere("Talks will <b>go</b> <script>on</script>.")

    others = section(read_page(statement.get_absolute_url()), "others")

    assert "<script>" not in others
    assert "<b>" not in others


def test_a_withdrawn_wording_is_not_shown(read_page: ReadPage) -> None:
    statement = StatementFactory(words=HERE)
    elsewhere(HERE, review="withdrawn")

    assert "the same words" not in section(read_page(statement.get_absolute_url()), "others")


def test_the_same_speaker_on_the_same_topic_before_and_after(read_page: ReadPage) -> None:
    statement = said_on("2025-03-03", "NATO is near.", topics=["nato", "drones"])
    said_on("2025-01-01", "NATO was first.")
    said_on("2025-02-02", "NATO was second.")
    said_on("2025-04-04", "Drones came after.", topics=["drones"])
    said_on("2025-05-05", "Bread is dear.", topics=["history"])
    said_on("2025-01-05", "NATO is a friend.", speaker=SpeakerFactory(slug="another"))
    rebuild()

    times = words_of(section(read_page(statement.get_absolute_url()), "times"))

    order = [times.index(words) for words in ("Before", "first", "second", "After", "Drones came after")]
    assert order == sorted(order)
    assert "Bread" not in times
    assert "friend" not in times


def test_only_the_nearest_in_time_are_shown(read_page: ReadPage) -> None:
    statement = said_on("2025-06", "NATO is near.")
    for month in range(1, 6):
        said_on(f"2025-0{month}", f"NATO in month {month}.")
    rebuild()

    times = words_of(section(read_page(statement.get_absolute_url()), "times"))

    assert [month for month in range(1, 6) if f"month {month}" in times] == [3, 4, 5]


def test_what_may_be_of_the_same_day_is_neither_before_nor_after(read_page: ReadPage) -> None:
    statement = said_on("2025-03-03", "NATO is near.")
    said_on("2025-03", "NATO some day in March.")
    rebuild()

    page = read_page(statement.get_absolute_url())

    assert "some day in March" not in page


def test_without_a_date_the_latest_are_shown(read_page: ReadPage) -> None:
    statement = said_on("", "NATO is near.")
    said_on("2025-03-03", "NATO is far.")
    rebuild()

    assert "NATO is far." in words_of(section(read_page(statement.get_absolute_url()), "times"))


def test_without_an_index_the_database_answers(client: Client, tmp_path: object, settings: object) -> None:
    settings.SEARCH_INDEX_DIR = tmp_path  # type: ignore[attr-defined]
    statement = said_on("2025-03-03", "NATO is near.")
    said_on("2025-01-01", "NATO was first.")

    assert "NATO was first." in words_of(client.get(statement.get_absolute_url()).content.decode())
