"""docs/exports.md describes what programs may rely on."""

import re
from pathlib import Path

import pytest

from statements.exports.columns import COLUMNS

DOCUMENT = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [column.name for column in COLUMNS])
def test_every_column_is_described(name: str) -> None:
    assert re.search(rf"^\| `{name}` \| \S", DOCUMENT, re.MULTILINE)


def test_no_column_is_described_that_does_not_exist() -> None:
    columns = DOCUMENT.split("## Columns")[1].split("\n## ")[0]

    assert set(re.findall(r"^\| `(\w+)` \|", columns, re.MULTILINE)) == {column.name for column in COLUMNS}
