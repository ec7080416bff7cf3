"""From raw text to its parts, sentences and quotations. Pure: text in, spans out."""

from statements.text.blocks import breaks_sentence, find_blocks, is_wrapped, skip_number
from statements.text.datelines import is_town
from statements.text.parts import Part, PartKind, read_parts
from statements.text.quotations import Quotation, find_quotations
from statements.text.sentences import find_sentences
from statements.text.shingles import resemblance, sketch
from statements.text.spans import Span, trim

__all__ = [
    "Part",
    "PartKind",
    "Quotation",
    "Span",
    "breaks_sentence",
    "find_blocks",
    "find_quotations",
    "find_sentences",
    "is_town",
    "is_wrapped",
    "read_parts",
    "resemblance",
    "sketch",
    "skip_number",
    "trim",
]
