"""What an index was made by. Another schema, analysis or engine gives another fingerprint, and so another index."""

from datetime import date
from importlib.metadata import version

from statements.search.analysis import exact_words, stems
from statements.search.documents import Row, values_of
from statements.search.schema import FIELDS, digest
from statements.search.spelling import BRITISH, WORDS

# One of everything the analysis treats in its own way, and a row with every value.
SAMPLE = (
    "The Café’s déjà‑vu cease-fire: “U.N. envoys’ talks”, 1,000 naïve ﬁnal soft\u00adhyphens; Straße, İstanbul, O’Brien"
    " Łódź, ㍿, น้ำ, 安全理事会, السَّلام, אוֹר"
)
ROWS = [
    Row(7, SAMPLE, (1, 5), ("USD", "USD:aid"), "direct", "checked", 2, 3, 4, date(2025, 9, 23), None),
    Row(8, SAMPLE, (), (), "mixed", "unchecked", None, 3, 4, None, date(2024, 2, 29)),
    Row(9, SAMPLE, (), (), "mixed", "unchecked", None, 3, 4, None, None),
]
LAYOUT = 2  # of the files beside the engine's own, such as the place


def fingerprint() -> str:
    values = [sorted(values_of(row).items()) for row in ROWS]
    analysis = (BRITISH.pattern, sorted(WORDS.items()), stems(SAMPLE), exact_words(SAMPLE))
    return digest(version("tantivy"), LAYOUT, sorted(FIELDS.items()), values, analysis).hex()[:12]


FINGERPRINT = fingerprint()
