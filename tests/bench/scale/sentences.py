"""The UN General Debate cut finer than the archive does: each sentence is a paragraph, and so becomes a statement."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from statements.importing.errors import RejectedSource
from statements.importing.readers.general_debate import Speech, list_general_debate
from statements.text import Span
from statements.text.blocks import find_blocks
from statements.text.sentences import find_sentences

STRIDE = 97  # speeches: a prime, so that a part of the corpus is of all sessions and countries alike


def write_sentences(corpus: Path, rows: int, out: Path) -> int:
    """Write speeches as JSON Lines until they have `rows` sentences, and return how many they have."""
    written = 0
    with out.open("w", encoding="utf-8") as file:
        for values, count in _read_speeches(corpus):
            file.write(json.dumps(values, ensure_ascii=False) + "\n")
            written += count
            if written >= rows:
                break
    return written


def _read_speeches(corpus: Path) -> Iterator[tuple[dict[str, Any], int]]:
    speeches = list(list_general_debate(corpus, sorted(corpus.rglob("*.txt"))))
    for speech in (speech for start in range(STRIDE) for speech in speeches[start::STRIDE]):
        yield from _cut(speech)


def _cut(speech: Speech) -> Iterator[tuple[dict[str, Any], int]]:
    if speech.refused:
        return
    with speech.path.open("rb") as stream:
        for draft in speech.read(stream, speech.path.name):
            if not isinstance(draft, RejectedSource):
                sentences = list(_sentences(draft.text))
                yield {**draft.told, "text": "\n\n".join(sentences) + "\n"}, len(sentences)


def _sentences(text: str) -> Iterator[str]:
    for block in find_blocks(text):
        paragraph = " ".join(text[span.start : span.end] for span in block)
        for span in find_sentences(paragraph, Span(0, len(paragraph))):
            yield " ".join(paragraph[span.start : span.end].split())
