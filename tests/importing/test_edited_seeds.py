"""The first seed document, edited as an outlet might edit it, and read by a grammar that has changed."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from statements.importing.decisions import choose_topics, correct, mark_checked, withdraw
from statements.importing.reports import ArticleReport, State
from statements.importing.seeds import load_seeds
from statements.importing.verification import verify_archive
from statements.models import Article, Revision, SearchChange, Statement, StatementTopic, Topic
from statements.models.proof import cut_words, hash_text
from tests.factories import AnnotationFactory, EditorFactory
from tests.importing.documents import SEEDS, find, import_one

pytestmark = pytest.mark.django_db

NAME = "000_371ccfd1e9014753.txt"
EXPLOITED = "“Ceasefires are being exploited by Ukraine and its sponsors,” he said."
PRISONERS = "“Over 1,000 prisoners have been exchanged in recent months, and a working group for ceasefire verification is under discussion,” he noted."  # noqa: E501
WELCOMED = "He also welcomed the recently announced Pakistan-Saudi Arabia defense agreement, calling it a positive development for regional stability."  # noqa: E501
LAWS = "“Such laws are an attempt to erase history"
APPRECIATES = "“Russia appreciates Pakistan’s efforts to build strategic partnerships and promote dialogue over confrontation,” he added."  # noqa: E501
RAIN = "\n\nIt rained in the city all day.\n\nISLAMABAD: "


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The document imported, and editors' decisions on statements that no test edits."""
    load_seeds(SEEDS)
    shutil.copytree(SEEDS, tmp_path / "seeds")
    path = tmp_path / "seeds" / NAME
    import_one(path)
    editor, ceasefire = EditorFactory(), Topic.objects.get(slug="ceasefire")
    correct(find("“Moscow has no interest"), by=editor, reason="Half quoted.", kind="mixed")
    withdraw(find("racist and neo-colonial"), by=editor, reason="Not his words.")
    choose_topics(find(LAWS), [ceasefire], by=editor, reason="Only on this.")
    AnnotationFactory(statement=find("The UN under Secretary-General"), author=editor)
    mark_checked(find("“Only 339 names"), by=editor)
    return path


def decided() -> list[Any]:
    """Return all that editors decided, with the words on which they did."""
    rows = Statement.objects.all()
    locked = [
        (row.public_id, row.kind, row.review, row.locked_fields, cut_words(row.article.text, row.content))
        for row in rows.select_related("article").order_by("public_id")
        if row.locked_fields
    ]
    links = StatementTopic.objects.filter(origin="editor").order_by("statement__public_id", "topic__slug")
    notes = Statement.objects.exclude(annotations=None).values_list("public_id", "annotations__body", "review")
    return [locked, list(links.values_list("statement__public_id", "topic__slug", "refused")), list(notes)]


def edit(path: Path, old: str, new: str) -> ArticleReport:
    """Change the document in one place, import it, and make sure that nothing else suffered."""
    before, text = decided(), path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8", newline="")
    report = import_one(path)
    assert decided() == before
    assert list(verify_archive()) == []
    return report


def preview(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Return what a dry run prints, and make sure that it leaves nothing."""
    tables = [Article, Statement, Revision, StatementTopic, SearchChange]
    before = [list(table._default_manager.order_by("pk").values()) for table in tables]
    call_command("import_articles", str(path), "--dry-run")
    assert [list(table._default_manager.order_by("pk").values()) for table in tables] == before
    return " ".join(capsys.readouterr().out.split())


def all_ids() -> set[str]:
    return set(Statement.objects.values_list("public_id", flat=True))


def count(report: ArticleReport, *states: State) -> list[int]:
    return [report.count()[state] for state in states]


def test_a_word_changed_inside_a_statement_is_a_new_version_of_it(path: Path) -> None:
    public_id, ids = find(EXPLOITED).public_id, all_ids()

    report = edit(path, "Ceasefires are being exploited", "Ceasefires were being exploited")

    assert count(report, State.CHANGED, State.NEW, State.VANISHED) == [1, 0, 0]
    assert (find("were being exploited").public_id, find("were being exploited").version) == (public_id, 2)
    assert all_ids() == ids


def test_a_paragraph_put_before_moves_all_statements_behind_it(path: Path) -> None:
    ids, versions = all_ids(), Revision.objects.count()

    report = edit(path, "\n\nISLAMABAD: ", RAIN)

    assert count(report, State.NEW, State.CHANGED, State.VANISHED) == [0, 0, 0]
    assert count(report, State.MOVED)[0] > 20
    assert (all_ids(), Revision.objects.count()) == (ids, versions)


def test_a_statement_that_was_taken_out_is_withdrawn_and_says_why(path: Path, client: Client) -> None:
    statement = find(PRISONERS)

    report = edit(path, PRISONERS, "")

    assert [row.public_id for row in report.statements if row.state == State.VANISHED] == [statement.public_id]
    page = client.get(statement.get_absolute_url())
    assert page.status_code == 410
    assert "no longer found" in page.content.decode()


def test_a_statement_that_was_taken_out_and_put_back_has_its_address_again(path: Path, client: Client) -> None:
    statement = find(PRISONERS)
    edit(path, PRISONERS, "Nobody spoke of prisoners.")

    edit(path, "Nobody spoke of prisoners.", PRISONERS)

    assert client.get(statement.get_absolute_url()).status_code == 200
    assert find(PRISONERS).public_id == statement.public_id


def swap(text: str, one: str, other: str) -> str:
    return text.replace(one, "\0").replace(other, one).replace("\0", other)


def test_two_statements_that_changed_places_keep_their_ids_and_versions(path: Path) -> None:
    text, ids, versions = path.read_text(encoding="utf-8"), all_ids(), Revision.objects.count()

    report = edit(path, text, swap(text, APPRECIATES, WELCOMED))

    assert count(report, State.NEW, State.CHANGED, State.VANISHED) == [0, 0, 0]
    assert find(APPRECIATES).passage_start < Article.objects.get().text.index(WELCOMED)
    assert (all_ids(), Revision.objects.count()) == (ids, versions)


def test_a_statement_put_in_another_section_is_the_same_under_another_heading(path: Path) -> None:
    text, ids, versions = path.read_text(encoding="utf-8"), all_ids(), Revision.objects.count()

    report = edit(path, text, swap(text, APPRECIATES, PRISONERS))

    assert count(report, State.NEW, State.VANISHED) == [0, 0]
    assert find(APPRECIATES).heading == "Prisoner exchange and children’s allegations"
    assert (all_ids(), Revision.objects.count()) == (ids, versions)


def test_a_quotation_that_was_extended_is_the_same_statement(path: Path) -> None:
    public_id = find(APPRECIATES).public_id

    report = edit(path, "over confrontation,”", "over confrontation, and we hope that others will follow,”")

    assert count(report, State.CHANGED, State.NEW, State.VANISHED) == [1, 0, 0]
    assert find("that others will follow").public_id == public_id


def test_a_preview_shows_the_words_before_and_after(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    public_id = find(EXPLOITED).public_id
    text = path.read_text(encoding="utf-8").replace("Ceasefires are", "Ceasefires were").replace(PRISONERS, "")
    path.write_text(text.replace("\n\nISLAMABAD: ", RAIN), encoding="utf-8", newline="")

    told = preview(path, capsys)

    assert f"{NAME}: changed article" in told
    assert "text was: 4,383 characters now: 4,278 characters" in told
    assert f"changed {public_id} from " in told
    assert "words was: “Ceasefires are being" in told
    assert "now: “Ceasefires were being" in told
    assert "vanished" in told
    assert "(no longer found) “Over 1,000 prisoners have been exchanged in recent months, and a working group" in told
    assert " moved, 1 changed, 1 vanished" in told
    assert "Would be: 0 created, 1 changed, 0 unchanged, 0 rejected" in told


def test_a_preview_of_what_has_not_changed_says_so(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = preview(path, capsys)

    statements = Statement.objects.published().count()
    assert f"{NAME}: unchanged article same {statements} statements, read before by the same rules" in told


@pytest.fixture
def older_grammar(path: Path) -> Path:
    """The rows as an older grammar would have left them: one shorter, one of another kind, one more, one less."""
    statement = find(EXPLOITED)
    statement.content = [[statement.content[0][0], statement.content[0][1] - 20]]
    statement.words_sha256 = hash_text(cut_words(statement.article.text, statement.content))
    statement.rule = "older-rule"
    statement.save()
    Statement.objects.filter(pk=find(APPRECIATES).pk).update(kind="indirect", cue=[], heading="")
    take_out(find(PRISONERS))
    add_rain(statement.article)
    Article.objects.update(fingerprint="of the older rules")
    return path


def take_out(statement: Statement) -> None:
    statement.topic_links.all().delete()
    statement.figures.all().delete()
    SearchChange.objects.filter(statement=statement).delete()
    statement.delete()


def add_rain(article: Article) -> None:
    place = [article.text.index("Drone incursions denied"), article.text.index(" denied")]
    Statement.objects.create(
        article=article,
        public_id="0000000000",
        kind="indirect",
        passage_start=place[0],
        passage_end=place[1],
        content=[place],
        words_sha256=hash_text(cut_words(article.text, [place])),
        position=99,
        rule="older-rule",
    )


def test_a_changed_grammar_mends_what_the_older_one_left(older_grammar: Path) -> None:
    shorter, other_kind, before = find(EXPLOITED).public_id, find(APPRECIATES).public_id, decided()

    report = import_one(older_grammar)

    assert count(report, State.NEW, State.CHANGED, State.VANISHED) == [1, 2, 1]
    assert find(EXPLOITED).public_id == shorter
    assert (find(EXPLOITED).version, find(EXPLOITED).rule) != (1, "older-rule")
    assert (find(APPRECIATES).public_id, find(APPRECIATES).kind) == (other_kind, "direct")
    assert find(PRISONERS).review == "unchecked"
    assert find("Drone incursions").review == "withdrawn"
    assert decided() == before
    assert list(verify_archive()) == []


def test_a_changed_grammar_mends_once(older_grammar: Path) -> None:
    import_one(older_grammar)
    Article.objects.update(fingerprint="")

    assert not import_one(older_grammar).is_changed


def test_a_statement_found_again_by_a_changed_grammar_has_the_id_it_would_always_have_had(path: Path) -> None:
    public_id = find(PRISONERS).public_id
    take_out(find(PRISONERS))
    Article.objects.update(fingerprint="")

    import_one(path)

    assert find(PRISONERS).public_id == public_id


def test_a_preview_of_a_changed_grammar_names_the_fields(
    older_grammar: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = preview(older_grammar, capsys)

    assert "rule was: older-rule now: " in told
    assert "kind was: indirect now: direct" in told
    assert "cue was: (nothing) now: added" in told
    assert "heading was: (nothing) now: Relations with Pakistan" in told
    assert "new " in told
    assert "vanished 0000000000 (no longer found) Drone incursions" in told


def test_a_vouched_statement_that_the_grammar_no_longer_finds_stays(path: Path) -> None:
    article = Article.objects.get()
    add_rain(article)
    AnnotationFactory(statement=find("Drone incursions"))
    Article.objects.update(fingerprint="")

    report = import_one(path)

    assert count(report, State.VANISHED) == [0]
    assert find("Drone incursions").review == "unchecked"
