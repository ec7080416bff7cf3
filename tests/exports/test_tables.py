import csv
import io
import json
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from statements.exports.columns import COLUMNS
from statements.exports.tables import CHUNK, csv_lines, disarm, fetch_in_order, json_lines
from statements.models import Statement
from tests.exports.cards import make_statement
from tests.factories import OfficeFactory, SpeakerFactory, StatementFactory

pytestmark = pytest.mark.django_db
SITE = "https://archive.example"


def read_csv(*statements: Statement) -> list[dict[str, str]]:
    text = "".join(csv_lines([statement.pk for statement in statements], site=SITE))
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def read_json(*statements: Statement) -> list[dict[str, Any]]:
    text = "".join(json_lines([statement.pk for statement in statements], site=SITE))
    return [json.loads(line) for line in text.splitlines()]


def test_both_forms_have_all_columns_in_their_order() -> None:
    statement = make_statement()
    names = [column.name for column in COLUMNS]

    assert list(read_csv(statement)[0]) == list(read_json(statement)[0]) == names


def test_a_row_says_who_said_what_where_and_how_we_know() -> None:
    speaker = SpeakerFactory()
    OfficeFactory(speaker=speaker)
    statement = make_statement(speaker=speaker, relayed_from=SpeakerFactory(slug="donald-trump"), topics=["nato"])

    row = read_csv(statement)[0]

    assert row["url"] == f"{SITE}/statements/0123456789/"
    assert row["words"] == "“Talks will go on.”"
    assert row["passage"] == "The envoy said: “Talks will go on.”"
    assert [row["speaker"], row["speaker_as_printed"]] == ["Albert Khorev", "The envoy"]
    assert [row["office"], row["represents"]] == ["Ambassador to Pakistan", "Russia"]
    assert [row["relayed_from"], row["topics"], row["topic_slugs"]] == ["Donald Trump", "NATO", "nato"]
    assert [row["date"], row["earliest"], row["latest"]] == ["2025-09-23"] * 3
    assert row["article_sha256"] == statement.article.sha256


def test_the_offsets_of_a_record_cut_its_words_out_of_the_article() -> None:
    statement = make_statement()
    record = read_json(statement)[0]

    cut = [statement.article.text[start:end] for start, end in [record["passage_span"], *record["content_spans"]]]
    assert cut == [record["passage"], record["words"]]
    assert json.loads(read_csv(statement)[0]["content_spans"]) == record["content_spans"]


def test_an_uncertain_date_keeps_its_open_end() -> None:
    record = read_json(make_statement(article__briefing__date_edtf="2025-09-23/.."))[0]

    assert [record["date"], record["earliest"], record["latest"]] == ["2025-09-23/..", "2025-09-23", ""]


def test_an_unknown_speaker_is_an_empty_cell() -> None:
    row = read_csv(make_statement(speaker=None))[0]

    assert [row["speaker"], row["speaker_slug"], row["office"]] == ["", "", ""]


def test_a_topic_that_an_editor_refused_is_not_exported() -> None:
    statement = make_statement(topics=["nato"])
    statement.topic_links.update(refused=True, origin="editor")

    assert read_json(statement)[0]["topic_slugs"] == []


def test_rows_stand_in_the_order_asked_for_and_leave_out_what_was_withdrawn() -> None:
    first, hidden, last = StatementFactory(), StatementFactory(withdrawn=True), StatementFactory()

    rows = read_csv(last, hidden, first)

    assert [row["id"] for row in rows] == [last.public_id, first.public_id]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "＝"])
def test_no_cell_begins_like_a_formula(sign: str) -> None:
    statement = make_statement(kind="record", words=f"{sign}1+1", article__headline=f"{sign}cmd")

    row = read_csv(statement)[0]

    assert [row["words"], row["headline"]] == [f"'{sign}1+1", f"'{sign}cmd"]


def test_the_apostrophe_can_be_taken_away_again() -> None:
    assert [disarm(text) for text in ["'=1", "''-", "'tis", "1-1", ""]] == ["''=1", "'''-", "'tis", "1-1", ""]


def test_json_lines_keep_every_character() -> None:
    words = "=1+1\tİ\x85\u2028\u2029\x1b 🕊"

    text = "".join(json_lines([make_statement(kind="record", words=words).pk], site=SITE))

    assert len(text.splitlines()) == 1
    assert json.loads(text)["words"] == words


def test_a_csv_file_opens_as_unicode_in_spreadsheets() -> None:
    first_line = next(csv_lines([], site=SITE))

    assert first_line.encode().startswith(b"\xef\xbb\xbfid,url,")
    assert first_line.endswith("\r\n")


def test_statements_are_fetched_as_they_are_needed(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    ids = [statement.pk for statement in StatementFactory.create_batch(3, topics=["nato"])]

    with django_assert_num_queries(3):
        assert next(fetch_in_order(ids * CHUNK)).pk == ids[0]


@pytest.mark.parametrize("count", [1, 25])
def test_a_chunk_costs_as_many_queries_however_many_rows_it_has(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    ids = [statement.pk for statement in StatementFactory.create_batch(count, topics=["nato"])]

    with django_assert_num_queries(4):
        assert len(list(json_lines(ids, site=SITE))) == count
