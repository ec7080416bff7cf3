import pytest

from statements.exports.ris import ris
from tests.exports.cards import URL, make_statement

pytestmark = pytest.mark.django_db


def read_fields(record: str) -> dict[str, str]:
    lines = record.removesuffix("\r\n").split("\r\n")
    return {line[:2]: line[6:] for line in lines}


def test_a_record_begins_with_its_type_and_ends_with_its_end() -> None:
    record = ris(make_statement(), url=URL)

    assert record.startswith("TY  - NEWS\r\n")
    assert record.endswith("\r\nER  - \r\n")


def test_a_record_has_author_date_outlet_and_permalink() -> None:
    fields = read_fields(ris(make_statement(), url=URL))

    assert fields["AU"] == "Khorev, Albert"
    assert (fields["PY"], fields["DA"]) == ("2025", "2025/09/23/")
    assert (fields["T2"], fields["UR"]) == ("PTV Network", URL)
    assert "as reported by PTV Network" in fields["N1"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028", "\x85", "\x0b"])
def test_foreign_words_cannot_start_a_field(newline: str) -> None:
    title = f"Briefing{newline}AU  - Someone Else{newline}ER  - "

    record = ris(make_statement(article__briefing__title=title), url=URL)

    assert len(record.splitlines()) == len(read_fields(record))
    assert read_fields(record)["AU"] == "Khorev, Albert"


def test_an_uncertain_date_is_words_and_no_year() -> None:
    fields = read_fields(ris(make_statement(article__briefing__date_edtf="2025-09-23/.."), url=URL))

    assert fields["DA"] == "///on or after 23 September 2025"
    assert "PY" not in fields
