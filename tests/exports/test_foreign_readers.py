"""What we write is read by programs that are not ours, whatever was said."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc.source.json import CiteProcJSON
from lxml import etree

from statements.exports.bibliographies import bibtex_lines, csl_lines, ris_lines
from statements.exports.bibtex import bibtex_entry
from statements.exports.briefing_citations import csl_briefing
from statements.exports.ris import ris_record
from statements.models import Statement
from tests.exports.cards import RETRIEVED, URL
from tests.factories import BriefingFactory, StatementFactory

pytestmark = pytest.mark.django_db

SITE = "https://archive.example"
HOSTILE = "}{\\ 50% & “x” \r\nER  - \r\n@misc{a, b = {c}} \x1b<b>"
DATES = ["2025-09-23", "2025-09", "2025-09-23/..", "2025-21", "2025-09~", ""]
NOT_IN_CSL_STYLES = {"id", "type", "custom"}  # csl.rng lists what styles may print


def make_hostile() -> list[int]:
    """Make statements with every kind of date, whose names, words and titles try to break out of their fields."""
    return [
        StatementFactory(
            words=HOSTILE.replace("\r", ""),
            speaker__slug=f"speaker-{number}",
            speaker__name=HOSTILE,
            article__outlet__name=HOSTILE,
            article__briefing__slug=f"briefing-{number}",
            article__briefing__title=HOSTILE,
            article__briefing__date_edtf=date_edtf,
        ).pk
        for number, date_edtf in enumerate(DATES)
    ]


@cache
def csl_names() -> frozenset[str]:
    """Return every item type and variable of CSL 1.0.2, from the project's own schema of styles."""
    schema = files("citeproc").joinpath("data/schema/schemas/styles/csl.rng").read_bytes()
    tree = etree.fromstring(schema)
    return frozenset(node.text for node in tree.iter("{http://relaxng.org/ns/structure/1.0}value"))


def check_item(item: dict[str, Any]) -> None:
    assert item["type"] in csl_names()
    assert set(item) - NOT_IN_CSL_STYLES <= csl_names()
    for name in item.get("author", []):
        assert name.keys() <= {"family", "given", "suffix", "literal"}
    for variable in {"issued", "accessed", "event-date"} & item.keys():
        assert item[variable].keys() <= {"date-parts", "literal", "circa"}


def test_bibtexparser_reads_every_entry_and_nothing_else() -> None:
    ids = make_hostile()

    library = parse_string("".join(bibtex_lines(ids, site=SITE)))

    assert not library.failed_blocks
    assert [entry.key.removeprefix("ontherecord-") for entry in library.entries] == public_ids(ids)
    assert all("as reported by" in entry["note"] for entry in library.entries)


def test_rispy_reads_every_record_and_nothing_else() -> None:
    ids = make_hostile()

    records = rispy.loads("".join(ris_lines(ids, site=SITE)))

    assert [record["id"] for record in records] == public_ids(ids)
    assert all("as reported by" in record["notes"][0] for record in records)
    assert not any("unknown_tag" in record for record in records)


def test_csl_json_has_only_what_the_language_knows() -> None:
    ids = make_hostile()

    items = json.loads("".join(csl_lines(ids, site=SITE)))

    assert [item["id"] for item in items] == public_ids(ids)
    for item in items:
        check_item(item)
    # citeproc-py knows this one by its older name only.
    older = [{"event" if key == "event-title" else key: item[key] for key in item} for item in items]
    assert len(CiteProcJSON(older)) == len(ids)


def test_an_empty_bibliography_is_still_a_document() -> None:
    assert json.loads("".join(csl_lines([], site=SITE))) == []
    assert "".join(bibtex_lines([], site=SITE)) == "".join(ris_lines([], site=SITE)) == ""


@pytest.mark.parametrize("date_edtf", DATES)
def test_a_whole_briefing_is_cited_with_all_who_reported_it(date_edtf: str) -> None:
    briefing = BriefingFactory(title=HOSTILE, date_edtf=date_edtf)
    item = csl_briefing(briefing, ["PTV Network", "Dawn"], url=URL, retrieved=RETRIEVED)

    check_item(item)
    [record] = rispy.loads(ris_record(item, briefing))
    [entry] = parse_string(bibtex_entry(item, briefing)).entries
    for note in [item["note"], record["notes"][0], entry["note"]]:
        assert "as reported by PTV Network and Dawn" in note
    assert (record["access_date"], entry["urldate"]) == ("2031/01/02/", "2031-01-02")


def public_ids(ids: list[int]) -> list[str]:
    return [Statement.objects.get(pk=pk).public_id for pk in ids]
