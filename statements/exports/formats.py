"""The forms in which statements can be taken away, each written a few statements at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from statements.exports.akoma_ntoso import akoma_ntoso_lines
from statements.exports.bibliographies import bibtex_lines, csl_lines, ris_lines
from statements.exports.figures import figure_csv_lines, figure_json_lines
from statements.exports.tables import csv_lines, json_lines


@dataclass(frozen=True, slots=True)
class Format:
    """`write` takes primary keys, in order, and `site`: scheme and host."""

    name: str
    content_type: str
    write: Callable[..., Iterator[str]]


CSV, JSON_LINES = "text/csv; charset=utf-8; header=present", "application/jsonl; charset=utf-8"
FORMATS = {  # by the ending of the file's name
    "csv": Format("CSV", CSV, csv_lines),
    "jsonl": Format("JSON Lines", JSON_LINES, json_lines),
    "bib": Format("BibTeX", "application/x-bibtex; charset=utf-8", bibtex_lines),
    "ris": Format("RIS", "application/x-research-info-systems; charset=utf-8", ris_lines),
    "json": Format("CSL-JSON", "application/vnd.citationstyles.csl+json; charset=utf-8", csl_lines),
    "akn": Format("Akoma Ntoso", "application/akn+xml; charset=utf-8", akoma_ntoso_lines),
}
FIGURE_FORMATS = {
    "csv": Format("CSV", CSV, figure_csv_lines),
    "jsonl": Format("JSON Lines", JSON_LINES, figure_json_lines),
}
