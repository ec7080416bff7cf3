"""How a statement was found, in words a reader can check against the source."""

from collections.abc import Iterable
from dataclasses import dataclass

from statements.models import Statement, StatementTopic
from statements.web.passages import Place

LOOKS = {
    Statement.Kind.DIRECT: "Words wholly inside quotation marks",
    Statement.Kind.MIXED: "Words partly inside quotation marks",
    Statement.Kind.INDIRECT: "Words that the article reports without quotation marks",
    Statement.Kind.RECORD: "A passage of an official record",
}


@dataclass(frozen=True, slots=True)
class TopicFinding:
    """Why a topic was given. `words` are the printed words that matched."""

    link: StatementTopic
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    looks: str
    cue: str
    source: str
    rule: str
    topics: tuple[TopicFinding, ...]


def explain(statement: Statement, topics: Iterable[StatementTopic]) -> Finding:
    """Gather the proof of a statement. Reads `statement.article.text`."""
    text = statement.article.text
    return Finding(
        looks=LOOKS[Statement.Kind(statement.kind)],
        cue=" … ".join(_cut(text, statement.cue)),
        source=" ".join(_cut(text, statement.source)),
        rule=statement.rule,
        topics=tuple(TopicFinding(link, tuple(dict.fromkeys(_cut(text, link.evidence)))) for link in topics),
    )


def _cut(text: str, places: Iterable[Place]) -> list[str]:
    return [text[start:end] for start, end in places]
