"""The fixed rows that relevance is measured on: passages of speeches, and the statements of the seed documents.

The speeches are from the UN General Debate Corpus (Jankin, Baturo and Dasandi; CC0), cut by our importer and kept as
they were then, so that a better importer changes no judgement.
"""

import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from statements.models import Article, Briefing, Outlet, Speaker, Statement
from statements.models.proof import hash_text

PASSAGES = Path(__file__).parent / "passages.jsonl.xz"
BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Passage:
    """`key`: the file of the speech and the number of the passage in it, such as PAK_75_2020:12."""

    key: str
    kind: str
    speaker: str
    country: str
    year: int
    text: str

    @property
    def source(self) -> str:
        return self.key.partition(":")[0]


def read_passages() -> list[Passage]:
    with lzma.open(PASSAGES, "rt", encoding="utf-8") as lines:
        return [Passage(**json.loads(line)) for line in lines]


def make_archive(passages: list[Passage]) -> dict[int, str]:
    """Write the passages as published statements. Return their keys by primary key."""
    outlet = Outlet.objects.create(slug="relevance", name="Relevance")
    names = sorted({passage.speaker for passage in passages if passage.speaker})
    speakers = {
        speaker.name: speaker
        for speaker in Speaker.objects.bulk_create(
            Speaker(slug=f"speaker-{number}", name=name) for number, name in enumerate(names)
        )
    }
    years = {passage.year for passage in passages}
    briefings = {
        year: Briefing.objects.create(slug=f"debate-{year}", title=f"Debate of {year}", date_edtf=str(year))
        for year in sorted(years)
    }
    statements: list[Statement] = []
    for source, group in groupby(passages, key=lambda passage: passage.source):
        together = list(group)
        text = BETWEEN.join(passage.text for passage in together)
        article = Article.objects.create(
            key=source, outlet=outlet, briefing=briefings[together[0].year], text=text, sha256=hash_text(text)
        )
        statements.extend(_cut(article, together, speakers, first=len(statements)))
    made = Statement.objects.bulk_create(statements)
    return {row.pk: passage.key for row, passage in zip(made, passages, strict=True)}


def _cut(article: Article, passages: list[Passage], speakers: dict[str, Speaker], *, first: int) -> Iterator[Statement]:
    start = 0
    for position, passage in enumerate(passages):
        end = start + len(passage.text)
        yield Statement(
            public_id=f"{first + position:010d}",
            article=article,
            speaker=speakers.get(passage.speaker),
            kind=passage.kind,
            passage_start=start,
            passage_end=end,
            content=[[start, end]],
            words_sha256=hash_text(passage.text),
            position=position,
            rule="measured",
        )
        start = end + len(BETWEEN)
