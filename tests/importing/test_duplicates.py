"""Which article a text copies, and what of its words is told already."""

import pytest
from pytest_django import DjangoAssertNumQueries

from statements.importing.duplicates import Copies, Original, Printing, lead_on, write_bands
from statements.importing.reports import State, StatementReport
from statements.models import Article, ArticleBand
from statements.models.proof import hash_text
from statements.text import sketch
from tests.factories import ArticleFactory, OutletFactory, StatementFactory

pytestmark = pytest.mark.django_db

WORDS = [f"word{number}" for number in range(400)]
TEXT = " ".join(WORDS)
EDITED = " ".join(["Corrected.", *WORDS[10:]])
OTHER = " ".join(reversed(WORDS))


def archive(text: str = TEXT, outlet: str = "ptv-network", **fields: object) -> Article:
    article: Article = ArticleFactory(text=text, outlet=OutletFactory(slug=outlet), **fields)
    write_bands({article.pk: sketch(text)})
    return article


def describe(text: str, outlet: str = "ptv-network", article_id: int | None = None) -> Printing:
    return Printing(text, hash_text(text), sketch(text), OutletFactory(slug=outlet).pk, article_id)


def find_original(printing: Printing) -> Original | None:
    return Copies.of_batch([printing.sha256], [printing.sketch]).find_original(printing)


@pytest.mark.parametrize(
    ("text", "outlet", "kind"),
    [
        (TEXT, "ptv-network", "address"),
        (TEXT, "tass", "syndicated"),
        (EDITED, "ptv-network", "edition"),
        (EDITED, "tass", "syndicated"),
    ],
)
def test_a_copy_is_recognised_and_said_of_what_kind_it_is(text: str, outlet: str, kind: str) -> None:
    article = archive()

    assert find_original(describe(text, outlet)) == Original(article, Article.CopyKind(kind))


def test_another_text_is_no_copy() -> None:
    archive()

    assert find_original(describe(OTHER)) is None


def test_texts_that_share_less_than_four_fifths_are_not_copies() -> None:
    archive()

    assert find_original(describe(" ".join([*WORDS[:300], *reversed(WORDS)]))) is None


def test_a_short_text_is_a_copy_only_of_the_very_same() -> None:
    article = archive("No comment today, the minister said.")

    assert find_original(describe("No comment today, a minister said.")) is None
    assert find_original(describe("No comment today, the minister said.")) == Original(
        article, Article.CopyKind.ADDRESS
    )


def test_the_original_is_the_one_that_was_there_first() -> None:
    first, second = archive(), archive(EDITED)

    assert find_original(describe(TEXT, article_id=first.pk)) is None
    assert find_original(describe(EDITED, article_id=second.pk)) == Original(first, Article.CopyKind.EDITION)


def test_a_copy_of_a_copy_is_a_copy_of_the_original() -> None:
    root = archive(OTHER)
    archive(TEXT, copy_of=root, copy_kind="edition")

    assert find_original(describe(EDITED)) == Original(root, Article.CopyKind.EDITION)


def test_the_most_alike_of_several_is_taken() -> None:
    archive(" ".join(["Corrected.", *WORDS[40:]]))
    nearer = archive(EDITED)

    assert find_original(describe(" ".join(["Corrected.", *WORDS[9:]]))) == Original(nearer, Article.CopyKind.EDITION)


def test_an_article_of_the_same_batch_is_an_original_before_its_sketch_is_written() -> None:
    copies = Copies.of_batch([], [])
    article = ArticleFactory(text=TEXT)

    copies.learn(article, sketch(TEXT), [])

    assert copies.find_original(describe(EDITED)) == Original(article, Article.CopyKind.EDITION)


def test_an_article_of_the_batch_whose_text_was_replaced_is_no_original_of_the_old_text() -> None:
    article = archive()
    copies = Copies.of_batch([hash_text(TEXT)], [sketch(TEXT)])
    article.text, article.sha256 = OTHER, hash_text(OTHER)
    article.save()

    copies.learn(article, sketch(OTHER), [])

    assert copies.find_original(describe(TEXT)) is None


def told(original: Article, before: int | None = None) -> dict[str, list[str]]:
    return {words: list(ids) for words, ids in Copies().words_told(original, before).items()}


def test_words_are_told_by_the_original_and_by_its_earlier_copies() -> None:
    first = StatementFactory(kind="record", words="Talks will go on.")
    second = StatementFactory(
        kind="record", words="Trade will grow.", article__copy_of=first.article, article__copy_kind="edition"
    )

    both = {"talks will go on.": [first.public_id], "trade will grow.": [second.public_id]}
    assert told(first.article, before=second.article.pk + 1) == both
    assert told(first.article, before=second.article.pk) == {"talks will go on.": [first.public_id]}
    assert told(first.article) == {"talks will go on.": [first.public_id]}


def test_what_an_editor_withdrew_is_told_and_what_an_import_withdrew_is_not() -> None:
    by_editor = StatementFactory(kind="record", words="Talks will go on.", withdrawn=True, locked_fields=["review"])
    StatementFactory(kind="record", words="met the press", article=by_editor.article, withdrawn=True)

    assert told(by_editor.article) == {"talks will go on.": [by_editor.public_id]}


def test_statements_of_the_same_batch_are_told_before_they_are_written() -> None:
    article, copies = ArticleFactory(), Copies()
    rows = [
        StatementReport(State.NEW, "0000000001", "“Peace.”"),
        StatementReport(State.VANISHED, "0000000002", "War."),
        StatementReport(State.SAME, "0000000003", "“Peace.”"),
    ]

    copies.learn(article, (), rows)

    assert copies.words_told(article) == {'"peace."': ["0000000001", "0000000003"]}


def test_copies_of_an_article_that_is_a_copy_itself_are_led_to_its_original() -> None:
    middle = archive()
    own = [archive(EDITED, outlet, copy_of=middle, copy_kind="address") for outlet in ("ptv-network", "tass")]
    middle.copy_of, middle.copy_kind = archive(OTHER, "tass"), "syndicated"
    middle.save()

    lead_on(middle)

    kinds = Article.objects.filter(pk__in=[copy.pk for copy in own], copy_of=middle.copy_of).order_by("pk")
    assert [copy.copy_kind for copy in kinds] == ["syndicated", "edition"]


def test_the_very_text_of_the_original_that_a_copy_is_led_to_is_no_other_edition() -> None:
    root, middle = archive(), archive(EDITED)
    copy = archive(copy_of=middle, copy_kind="edition")
    middle.copy_of, middle.copy_kind = root, "edition"
    middle.save()

    lead_on(middle)

    copy.refresh_from_db()
    assert (copy.copy_of, copy.copy_kind) == (root, "address")


def test_a_sketch_is_written_once_and_replaced_with_the_text() -> None:
    article = archive()
    before = set(ArticleBand.objects.values_list("pk", "value"))

    write_bands({article.pk: sketch(TEXT)})
    assert set(ArticleBand.objects.values_list("pk", "value")) == before

    write_bands({article.pk: sketch(OTHER)})
    assert set(ArticleBand.objects.values_list("value", flat=True)) == set(sketch(OTHER))


def test_an_article_whose_text_became_too_short_loses_its_sketch() -> None:
    article = archive()

    write_bands({article.pk: ()})

    assert not ArticleBand.objects.exists()


@pytest.mark.parametrize("articles", [1, 20])
def test_looking_for_originals_of_a_batch_takes_two_queries_and_for_a_copy_six_more(
    django_assert_num_queries: DjangoAssertNumQueries, articles: int
) -> None:
    archived = [archive(text) for text in [TEXT, *[f"{number} {OTHER}" for number in range(articles)]]]
    StatementFactory(kind="record", article=archived[0], words="word8 word9", source_words="")
    fresh = describe(" ".join(f"new{number}" for number in range(200)))
    again = describe(EDITED)

    with django_assert_num_queries(2):
        copies = Copies.of_batch([fresh.sha256, again.sha256], [fresh.sketch, again.sketch])
        assert copies.find_original(fresh) is None
    with django_assert_num_queries(6):
        original = copies.find_original(again)
        assert original == Original(archived[0], Article.CopyKind.EDITION)
        assert list(copies.words_told(archived[0])) == ["word8 word9"]
