"""New terms for statements that are there already: exactly what reading their sources again would give."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from statements.importing.decisions import choose_topics
from statements.importing.errors import UnknownTopic
from statements.importing.ledger import retire
from statements.importing.reports import ArticleReport
from statements.importing.runs import Options, run_import
from statements.importing.seeds import load_seeds
from statements.importing.topic_application import (
    Application,
    apply_terms,
    find_chosen,
    find_heading,
    find_heading_lines,
    with_statements,
)
from statements.models import Article, RetiredAddress, SearchChange, Statement, StatementTopic, Topic, TopicTerm
from statements.text import Span
from tests.factories import ArticleFactory, EditorFactory, StatementFactory, TopicFactory, TopicTermFactory
from tests.importing.documents import SEEDS, write_document

pytestmark = pytest.mark.django_db

RECORD = """GENERAL DEBATE

Peace

Mr. PEACE: We are for trade. Trade grew.

NEUTRALS

The PRESIDENT: I thank the speaker.
"""


def apply(*slugs: str, write: bool = True) -> Application:
    return apply_terms(find_chosen(slugs), write=write)


def links() -> set[tuple[Any, ...]]:
    fields = ("statement__public_id", "topic__slug", "origin", "refused", "from_heading", "evidence")
    return {tuple(map(str, row)) for row in StatementTopic.objects.values_list(*fields)}


def slugs_of(statement: Statement) -> list[str]:
    return sorted(statement.topic_links.filter(refused=False).values_list("topic__slug", flat=True))


def read_again(*sources: Path) -> None:
    """Import as if nothing had been read before, and find nothing to change."""
    for report in run_import([str(source) for source in sources], Options(reread=True)):
        assert isinstance(report, ArticleReport), report
        assert not report.is_changed


def test_applying_gives_what_reading_the_seeds_again_gives() -> None:
    load_seeds(SEEDS)
    list(run_import([str(SEEDS)]))
    TopicTerm.objects.filter(phrase__in=["NATO", "ceasefire", "sanction"]).delete()
    for phrase in ("envoy", "Drone incursions", "Remarks"):
        TopicTermFactory(topic=Topic.objects.get(slug="history"), phrase=phrase)
    TopicTermFactory(topic=Topic.objects.get(slug="children"), phrase="thousands of children", excludes=True)
    before = links()

    assert apply().changed
    after, noted = links(), SearchChange.objects.count()
    read_again(SEEDS)

    assert after != before
    assert (links(), SearchChange.objects.count()) == (after, noted)


def test_applying_gives_what_reading_a_record_again_gives(tmp_path: Path) -> None:
    path = write_document(tmp_path, RECORD, 'id = "debate"\noutlet = "ptv-network"\nform = "record"\n')
    list(run_import([str(path)]))
    for slug in ("peace", "trade", "neutral"):
        TopicFactory(slug=slug)

    apply()
    after = links()
    read_again(path)

    assert after
    assert links() == after


def test_a_record_in_a_language_without_rules_has_no_topics(tmp_path: Path) -> None:
    sidecar = 'id = "debate"\noutlet = "ptv-network"\nform = "record"\nlanguage = "fr"\n'
    path = write_document(tmp_path, RECORD, sidecar)
    TopicFactory(slug="trade")

    list(run_import([str(path)]))

    assert Statement.objects.exists()
    assert not links()


def test_looking_changes_nothing_and_tells_all() -> None:
    lost, _gained = StatementFactory(words="Bread is dear."), StatementFactory(words="Truces hold. A truce is good.")
    topic = TopicFactory(slug="peace", terms=["truce"])
    StatementTopic.objects.create(statement=lost, topic=topic, evidence=[lost.content[0]])

    report = apply(write=False)

    ((changed, tally),) = report.by_topic()
    assert (changed, tally.gained, tally.lost, report.changed, report.seen) == (topic, 1, 1, 2, 2)
    assert dict(tally.gained_by) == {"truces": 1, "truce": 1}
    assert dict(tally.lost_by) == {"“bread is dear.”": 1}
    assert slugs_of(lost) == ["peace"]
    assert not SearchChange.objects.exists()


def test_applying_twice_changes_nothing_more() -> None:
    statement = StatementFactory(words="A truce is good.")
    TopicFactory(slug="peace", terms=["truce"])

    assert (apply().changed, apply().changed) == (1, 0)
    assert slugs_of(statement) == ["peace"]
    assert list(SearchChange.objects.values_list("statement", flat=True)) == [statement.pk]


def test_a_topic_kept_for_other_words_has_the_new_evidence() -> None:
    statement = StatementFactory(words="A truce is a pause.")
    topic = TopicFactory(slug="peace", terms=["truce"])
    apply()
    topic.terms.update(phrase="pause")

    ((_, tally),) = apply().by_topic()

    (link,) = statement.topic_links.all()
    assert (tally.gained, tally.lost, tally.mended) == (0, 0, 1)
    assert [statement.article.text[start:end] for start, end in link.evidence] == ["pause"]


def test_what_an_editor_chose_or_refused_stays() -> None:
    statement = StatementFactory(words="A truce is good.")
    peace, trade = TopicFactory(slug="peace", terms=["truce"]), TopicFactory(slug="trade")
    apply()
    choose_topics(statement, [trade], by=EditorFactory(), reason="It is about trade.")

    assert apply().changed == 0
    assert slugs_of(statement) == ["trade"]
    assert statement.topic_links.get(topic=peace).refused


def test_only_the_chosen_topics_change() -> None:
    statement = StatementFactory(words="A truce is good for trade.")
    TopicFactory(slug="peace", terms=["truce"])
    TopicFactory(slug="trade")

    apply("trade")

    assert slugs_of(statement) == ["trade"]


def test_a_topic_is_chosen_by_its_former_address_too() -> None:
    topic = TopicFactory(slug="uavs")
    retire(RetiredAddress.Kind.TOPIC, "drones", successor="uavs", reason="Renamed by an editor.")

    assert find_chosen(["drones"]) == [topic]


def test_an_unknown_topic_is_refused() -> None:
    with pytest.raises(UnknownTopic, match="peaces: is no topic"):
        find_chosen(["peaces"])


def test_text_in_a_language_without_rules_has_no_topics() -> None:
    statement = StatementFactory(words="A truce is good.", article__language="fr", topics=["peace"])

    apply()

    assert slugs_of(statement) == []


def test_a_withdrawn_statement_of_an_earlier_text_is_left_alone() -> None:
    statement = StatementFactory(words="A truce is good.", withdrawn=True)
    TopicFactory(slug="peace", terms=["bread"])
    Article.objects.update(text="The bread is dear. " * 20)

    apply()

    assert slugs_of(statement) == []


def test_many_articles_are_done_piece_by_piece_and_counted() -> None:
    TopicFactory(slug="peace", terms=["truce"])
    StatementFactory.create_batch(103, words="A truce is good.")
    ArticleFactory()  # without a statement
    done: list[int] = []

    report = apply_terms(find_chosen([]), write=True, tell=done.append)

    assert (done, report.changed) == ([50, 50, 3], 103)


def test_what_was_stopped_half_way_is_finished_by_the_next_call() -> None:
    TopicFactory(slug="peace", terms=["truce"])
    StatementFactory.create_batch(103, words="A truce is good.")

    def stop(articles: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apply_terms(find_chosen([]), write=True, tell=stop)

    assert (StatementTopic.objects.count(), SearchChange.objects.count()) == (50, 50)
    assert apply().changed == 53
    assert (StatementTopic.objects.count(), SearchChange.objects.count()) == (103, 103)


@pytest.mark.parametrize("number", ["", "2.  ", "(b) ", "IV. ", "12 "])
def test_a_heading_is_found_behind_the_number_of_its_section(number: str) -> None:
    text = f"We spoke of peace.\n\n{number}NATO\n\nIt grows."

    found = find_heading(find_heading_lines(text, "NATO"), text.index("It grows"))

    assert found
    assert found.cut(text) == "NATO"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("NATO\n\nNATO grows.\n", 0),
        ("NATO\n\nA.\n\n## NATO ##\n\nNATO grows.\n", 13),
        ("NATO grows.\n", None),
        ("The NATO\n\ngrows.\n", None),
    ],
)
def test_a_heading_is_the_nearest_line_above_that_is_nothing_else(text: str, start: int | None) -> None:
    found = find_heading(find_heading_lines(text, "NATO"), text.index("grows"))

    assert (found.start if found else None) == start


def test_a_statement_without_a_heading_has_none() -> None:
    assert find_heading(find_heading_lines("NATO\n", ""), 4) is None


def test_a_name_that_stands_in_every_sentence_is_sought_once_as_a_heading() -> None:
    text = "NATO\n" + "The NATO grows.\n" * 100_000

    lines = find_heading_lines(text, "NATO")
    found = {find_heading(lines, before) for before in range(0, len(text), 16)}

    assert found == {None, Span(0, 4)}


@pytest.mark.postgresql
def test_the_next_articles_are_found_without_going_through_those_before() -> None:
    one = StatementFactory()
    articles = [copied(one.article, key=f"article {number}") for number in range(3000)]
    Article.objects.bulk_create(articles)
    Statement.objects.bulk_create(copied(one, article=row, public_id=f"b{row.pk:09}") for row in articles)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE statements_article, statements_statement")

    plan = with_statements(after=articles[2900].pk).values("pk")[:50].explain(analyze=True)

    assert max(int(rows) for rows in re.findall(r"actual.* rows=(\d+)", plan)) <= 200, plan


def copied(row: Any, **changes: object) -> Any:
    fields = {
        field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if field.attname != "id"
    }
    return type(row)(**{**fields, **changes})
