import pytest

from statements.models import Article, Statement
from statements.search import rebuild
from tests.factories import ArticleFactory, OutletFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import part_of, sentence_of

pytestmark = pytest.mark.django_db

OURS = "Only three hundred names have been submitted through official negotiators."
THEIRS = "Only four hundred names have been submitted through the negotiators."


def report(outlet: str, *sentences: str) -> Article:
    """Write an article of the briefing that quotes these sentences."""
    lines = "".join(f"The envoy said: “{sentence}”\n" for sentence in sentences)
    article: Article = ArticleFactory(outlet=OutletFactory(slug=outlet), text=lines)
    for sentence in sentences:
        StatementFactory(article=article, words=sentence)
    return article


def read_aligned(read_page: ReadPage) -> str:
    rebuild()
    address = Statement.objects.first().article.briefing.get_absolute_url()  # type: ignore[union-attr]
    return read_page(address)


def test_one_statement_of_two_outlets_stands_side_by_side_with_differences_marked(read_page: ReadPage) -> None:
    report("ptv-network", OURS)
    report("tass", THEIRS)

    aligned = part_of(read_aligned(read_page), 'aria-labelledby="aligned"', "</section>")

    assert "<mark>three</mark>" in aligned
    assert "<mark>four</mark>" in aligned
    assert "<mark>the</mark>" in aligned


def test_equal_wordings_are_said_to_be_equal(read_page: ReadPage) -> None:
    report("ptv-network", OURS)
    report("tass", OURS)

    assert "The same words" in read_aligned(read_page)


def test_what_one_outlet_alone_printed_is_marked_so(read_page: ReadPage) -> None:
    report("ptv-network", OURS, "Nobody else printed these remarkable sentences.")
    report("tass", THEIRS)

    page = sentence_of(read_aligned(read_page))

    assert page.count("In no other report of this briefing") == 1


def test_unlike_statements_are_not_aligned(read_page: ReadPage) -> None:
    report("ptv-network", "Ceasefires are being exploited by Ukraine and its sponsors.")
    report("tass", "Relations between Moscow and Islamabad have improved considerably.")

    assert 'aria-labelledby="aligned"' not in read_aligned(read_page)


def test_a_briefing_of_one_outlet_has_nothing_to_hold_against_it(read_page: ReadPage) -> None:
    report("ptv-network", OURS)

    page = read_aligned(read_page)

    assert 'aria-labelledby="aligned"' not in page
    assert "In no other report" not in page


def test_a_copy_that_repeats_what_is_kept_elsewhere_makes_nobody_the_only_one(read_page: ReadPage) -> None:
    first = report("ptv-network", OURS, "Nobody else printed these remarkable sentences.")
    copy = report("tass", THEIRS)
    copy.copy_of, copy.copy_kind = first, "syndicated"
    copy.save()

    assert "In no other report" not in read_aligned(read_page)


def test_a_few_words_are_not_paired_with_a_sentence_that_has_some_of_them(read_page: ReadPage) -> None:
    report("ptv-network", "Ukraine blocking peace talks", OURS)
    report("tass", "Despite several rounds of talks Ukraine refused to engage on peace seriously.", THEIRS)

    aligned = part_of(read_aligned(read_page), 'aria-labelledby="aligned"', "</section>")

    assert aligned.count('class="cells row"') == 1
    assert "blocking" not in aligned


def test_a_claim_that_one_outlet_has_denied_and_the_other_made_is_not_the_same_words(read_page: ReadPage) -> None:
    claim = "Ukrainian forces were using prisoners of war as shields"
    for outlet, cue in [("ptv-network", "denied that"), ("tass", "said that")]:
        article = ArticleFactory(outlet=OutletFactory(slug=outlet), text=f"The envoy {cue} {claim}.\n")
        StatementFactory(kind="indirect", article=article, words=claim, cue_words=cue)

    aligned = part_of(read_aligned(read_page), 'aria-labelledby="aligned"', "</section>")

    assert "The envoy <mark>denied</mark> that Ukrainian" in aligned
    assert "The envoy <mark>said</mark> that Ukrainian" in aligned
    assert "The same words" not in aligned
