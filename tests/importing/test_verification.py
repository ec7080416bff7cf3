import pytest
from django.core.management import CommandError, call_command
from pytest_django import DjangoAssertNumQueries

from statements.importing.verification import verify_archive
from statements.models import Article, Statement
from tests.factories import StatementFactory

pytestmark = pytest.mark.django_db


def problems() -> list[str]:
    return [failure.problem for failure in verify_archive()]


def test_what_was_imported_is_proved() -> None:
    StatementFactory()

    assert problems() == []


def test_a_text_changed_behind_our_back_is_noticed() -> None:
    article = StatementFactory().article

    Article.objects.filter(pk=article.pk).update(text=article.text.replace("Islamabad", "Rawalpindi") + " ")

    assert "The text is not the one that was imported: its hash differs." in problems()


def test_words_that_are_not_at_their_place_are_noticed() -> None:
    statement = StatementFactory()
    (start, end) = statement.content[0]

    Statement.objects.update(content=[[start + 1, end]])

    assert problems() == ["The words at its place are not the words that were imported."]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ([[5, 10_000]], "An offset lies outside the article's text."),
        ([[9, 5]], "An offset lies outside the article's text."),
        ([[0, 4]], "The words lie outside the printed passage."),
        ([[30, 40], [20, 25]], "The pieces of the content overlap or are out of order."),
    ],
)
def test_impossible_places_are_named(content: list[list[int]], problem: str) -> None:
    StatementFactory()
    Statement.objects.update(content=content)

    assert problems() == [problem]


def test_a_withdrawn_statement_need_not_be_proved() -> None:
    StatementFactory(withdrawn=True)
    Statement.objects.update(content=[[5, 10_000]])

    assert problems() == []


def test_an_article_is_proved_once_and_many_articles_cost_one_query_each_chunk(
    monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    monkeypatch.setattr("statements.importing.verification.AT_ONCE", 2)
    for first in StatementFactory.create_batch(4):
        StatementFactory(article=first.article)
    Article.objects.update(sha256="0" * 64)

    with django_assert_num_queries(1 + 2):
        assert len(problems()) == 4


def test_the_command_fails_and_lists_what_is_not_proved(capsys: pytest.CaptureFixture[str]) -> None:
    statement = StatementFactory()
    Statement.objects.update(content=[[5, 10_000]])

    with pytest.raises(CommandError, match="1 not proved"):
        call_command("verify_archive")

    assert f"/statements/{statement.public_id}/" in capsys.readouterr().err


def test_the_command_says_how_many_it_proved(capsys: pytest.CaptureFixture[str]) -> None:
    StatementFactory()

    call_command("verify_archive")

    assert "1 published statements proved" in capsys.readouterr().out
