"""The same text twice: both printings are in the archive, and each statement is in it once."""

from pathlib import Path

import pytest
from django.test import Client

from statements.importing.decisions import correct, withdraw
from statements.importing.reports import ArticleReport
from statements.models import Article, ArticleBand, Briefing, RetiredAddress, Statement
from tests.factories import EditorFactory, OutletFactory, SpeakerFactory
from tests.importing.documents import find, import_one, run, write_document

pytestmark = pytest.mark.django_db

REPORT = """ISLAMABAD: Russian Ambassador Albert Khorev met the press on Tuesday in the hall of the embassy.

Khorev said that Russia supports peace talks between all parties of the region.

The hall was full, and many reporters stood along the walls and in the doors while the meeting went on for more
than an hour, with questions on trade, on schools, on the railway to the north and on the price of grain.

“We want a lasting peace with our neighbours,” he said.

Outside, traffic was slow because of the rain that had fallen since the early morning, and guests came late.
"""
EXTRA = "\nKhorev said that the embassy opens a school next year.\n"
OTHER = """LAHORE: The minister of railways opened a bridge.

The minister said that trains run again from Monday.
"""


@pytest.fixture(autouse=True)
def _outlets() -> None:
    OutletFactory(slug="tass")


def write(folder: Path, name: str, text: str = REPORT, outlet: str = "ptv-network") -> Path:
    return write_document(folder, text, f'id = "{name}"\noutlet = "{outlet}"\n', name)


def import_late(folder: Path) -> tuple[Path, Path]:
    """Import a report and another edition of it, of which each had statements before it was seen that they are one."""
    first, second = write(folder, "a"), write(folder, "b", REPORT + EXTRA)
    import_one(first)
    ArticleBand.objects.all().delete()
    import_one(second)
    list(run(first, reread=True))
    return first, second


def copy_of(key: str) -> tuple[str, str]:
    article = Article.objects.select_related("copy_of").get(key=key)
    return (article.copy_of.key if article.copy_of else "", article.copy_kind)


def published(key: str) -> list[str]:
    rows = Statement.objects.published().filter(article__key=key).for_cards()
    return [row.passage_text for row in rows.order_by("position")]


@pytest.mark.parametrize(("outlet", "kind"), [("tass", "syndicated"), ("ptv-network", "address")])
def test_the_same_text_is_kept_twice_and_its_statements_once(tmp_path: Path, outlet: str, kind: str) -> None:
    import_one(write(tmp_path, "a"))

    report = import_one(write(tmp_path, "b", outlet=outlet))

    assert copy_of("b") == ("a", kind)
    assert (len(published("a")), published("b")) == (2, [])
    assert "which keeps 2 of its statements" in report.remarks[0]


def test_another_edition_has_the_statements_that_only_it_prints(tmp_path: Path) -> None:
    import_one(write(tmp_path, "a"))

    import_one(write(tmp_path, "b", REPORT + EXTRA))

    assert copy_of("b") == ("a", "edition")
    assert published("b") == [EXTRA.strip()]


def test_a_third_printing_doubles_neither_the_first_nor_the_second(tmp_path: Path) -> None:
    for name, text in [("a", REPORT), ("b", REPORT + EXTRA), ("c", REPORT + EXTRA)]:
        import_one(write(tmp_path, name, text))

    assert copy_of("c") == ("a", "edition")
    assert published("c") == []


def test_very_many_printings_of_one_text_need_one_sketch(tmp_path: Path) -> None:
    for number in range(12):
        write(tmp_path, f"{number:02}", outlet="tass" if number % 2 else "ptv-network")

    run(tmp_path, together=5)

    assert set(ArticleBand.objects.values_list("article__key", flat=True)) == {"00"}
    assert set(Article.objects.exclude(key="00").values_list("copy_of__key", flat=True)) == {"00"}


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("together", [1, 40])
def test_copies_in_one_run_are_linked_whatever_the_batches(tmp_path: Path, jobs: int, together: int) -> None:
    for name, text in [("a", REPORT), ("b", REPORT + EXTRA), ("c", REPORT)]:
        write(tmp_path, name, text)

    run(tmp_path, jobs=jobs, together=together)

    assert [copy_of(name) for name in "abc"] == [("", ""), ("a", "edition"), ("a", "address")]
    assert [len(published(name)) for name in "abc"] == [2, 1, 0]


@pytest.mark.parametrize("reread", [False, True])
def test_importing_copies_again_changes_nothing(tmp_path: Path, reread: bool) -> None:
    for name, text, outlet in [("a", REPORT, "tass"), ("b", REPORT + EXTRA, "tass"), ("c", REPORT, "ptv-network")]:
        write(tmp_path, name, text, outlet)
    run(tmp_path)

    again = run(tmp_path, reread=reread)

    assert [report.is_changed for report in again if isinstance(report, ArticleReport)] == [False] * 3


def test_words_that_a_copy_has_more_often_are_its_own_where_the_original_lacks_them(tmp_path: Path) -> None:
    import_one(write(tmp_path, "a"))
    again = "\n“We want a lasting peace with our neighbours,” he said.\n"

    import_one(write(tmp_path, "b", REPORT + again))

    statement = Statement.objects.get(article__key="b")
    assert statement.passage_start > len(REPORT)


def test_a_copy_reports_the_briefing_of_its_original(tmp_path: Path) -> None:
    import_one(write(tmp_path, "a"))
    import_one(write(tmp_path, "b", outlet="tass"))

    assert Briefing.objects.get().articles.count() == 2


def test_an_original_with_copies_may_still_say_more_of_its_briefing(tmp_path: Path) -> None:
    import_one(write(tmp_path, "a"))
    import_one(write(tmp_path, "b", outlet="tass"))

    import_one(write_document(tmp_path, REPORT, 'id = "a"\noutlet = "ptv-network"\n[briefing]\nplace = "Lahore"', "a"))

    assert Briefing.objects.get().place == "Lahore"


def test_a_copy_whose_original_is_no_longer_alike_stands_for_itself(tmp_path: Path) -> None:
    copy = write(tmp_path, "b", REPORT + EXTRA, "tass")
    import_one(write(tmp_path, "a"))
    import_one(copy)
    import_one(write(tmp_path, "a", OTHER))

    import_one(copy)

    assert copy_of("b") == ("", "")
    assert len(published("b")) == 3
    assert Briefing.objects.count() == 2


def test_an_article_that_was_a_copy_is_one_again_when_its_original_is_restored(tmp_path: Path) -> None:
    copy = write(tmp_path, "b", REPORT + EXTRA, "tass")
    for text in [REPORT, OTHER, REPORT]:
        import_one(write(tmp_path, "a", text))
        import_one(copy)

    assert copy_of("b") == ("a", "syndicated")
    assert published("b") == [EXTRA.strip()]


def test_what_its_original_no_longer_says_is_a_statement_of_the_copy(tmp_path: Path) -> None:
    copy = write(tmp_path, "b", outlet="tass")
    import_one(write(tmp_path, "a"))
    import_one(copy)
    import_one(write(tmp_path, "a", REPORT.replace("“We want a lasting peace with our neighbours,” he said.", "")))

    import_one(copy)

    assert copy_of("b") == ("a", "syndicated")
    assert published("b") == ["“We want a lasting peace with our neighbours,” he said."]


def test_statements_of_a_copy_recognised_late_lead_to_those_of_its_original(tmp_path: Path, client: Client) -> None:
    _, second = import_late(tmp_path)
    ids = dict(Statement.objects.filter(article__key="b").values_list("words_sha256", "public_id"))
    assert len(ids) == 3

    import_one(second)

    assert published("b") == [EXTRA.strip()]
    for row in Statement.objects.filter(article__key="a"):
        merged = ids[row.words_sha256]
        moved = client.get(f"/statements/{merged}/")
        assert (moved.status_code, moved["Location"]) == (301, f"{row.get_absolute_url()}?merged={merged}")


def test_statements_that_led_to_an_original_return_under_their_ids(tmp_path: Path) -> None:
    _, second = import_late(tmp_path)
    ids = set(Statement.objects.filter(article__key="b").values_list("public_id", flat=True))
    import_one(second)
    import_one(write(tmp_path, "a", OTHER))

    import_one(second)

    assert set(Statement.objects.published().filter(article__key="b").values_list("public_id", flat=True)) == ids
    assert not RetiredAddress.objects.filter(old__in=ids).exists()


def test_what_an_editor_decided_on_in_a_copy_stays_there(tmp_path: Path) -> None:
    _, second = import_late(tmp_path)
    mine = Statement.objects.get(article__key="b", passage_start=REPORT.index("“We want"))
    correct(mine, by=EditorFactory(), reason="Half quoted.", kind="mixed")

    import_one(second)

    assert "“We want a lasting peace with our neighbours,” he said." in published("b")


def test_what_an_editor_withdrew_does_not_come_back_by_way_of_a_copy(tmp_path: Path) -> None:
    import_one(write(tmp_path, "a"))
    withdraw(find("lasting peace"), by=EditorFactory(), reason="Not his words.")

    import_one(write(tmp_path, "b", outlet="tass"))

    assert published("b") == []


def test_a_copys_statement_that_an_editor_withdrew_in_the_original_says_so(tmp_path: Path, client: Client) -> None:
    _, second = import_late(tmp_path)
    first, mine = Statement.objects.filter(passage_start=REPORT.index("“We want")).order_by("article_id")
    withdraw(first, by=EditorFactory(), reason="Not his words.")

    import_one(second)

    for row in (first, mine):
        assert client.get(row.get_absolute_url()).status_code == 410
    assert "Not his words." in client.get(first.get_absolute_url()).content.decode()


def test_what_an_editor_says_is_no_copy_has_its_own_statements(tmp_path: Path) -> None:
    copy = write(tmp_path, "b", outlet="tass")
    import_one(write(tmp_path, "a"))
    import_one(copy)
    article = Article.objects.get(key="b")
    article.copy_of, article.copy_kind, article.fingerprint = None, "", ""
    article.lock(["copy_of", "copy_kind"])
    article.save()

    import_one(copy)

    assert len(published("b")) == 2


def test_an_edition_that_corrects_who_spoke_says_so_itself(tmp_path: Path) -> None:
    SpeakerFactory(slug="ann-lee", name="Ann Lee")
    report = REPORT + "\n".join(f"Stall {number} of the fair had grain, cloth and tea that day." for number in range(9))
    import_one(write(tmp_path, "a", report))

    import_one(
        write(
            tmp_path,
            "b",
            report.replace("Ambassador Albert Khorev", "Ambassador Ann Lee").replace("Khorev said", "Lee said"),
        )
    )

    assert copy_of("b") == ("a", "edition")
    assert len(published("b")) == len(published("a")) == 2
    assert {str(row.speaker) for row in Statement.objects.filter(article__key="b")} == {"Ann Lee"}


def test_an_edition_does_not_undo_an_editors_choice_of_speaker(tmp_path: Path) -> None:
    import_one(write(tmp_path, "a"))
    correct(find("lasting peace"), by=EditorFactory(), reason="Her words.", speaker=SpeakerFactory(name="Ann Lee"))

    import_one(write(tmp_path, "b", REPORT + EXTRA))

    assert published("b") == [EXTRA.strip()]
