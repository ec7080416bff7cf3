"""What an import did, or with `--dry-run` would do."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """What became of one statement."""

    NEW = "new"
    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class StatementReport:
    """One statement: its lasting id, its words, and which of its fields changed."""

    state: State
    public_id: str
    words: str
    changes: tuple[str, ...] = ()


@dataclass(slots=True)
class ArticleReport:
    """One document. `article_changed`: something besides its statements, such as its headline.

    `untouched` counts the statements of a document that was read before by the same rules, and so not again.
    """

    source: str
    key: str
    article_id: int
    is_new: bool
    article_changed: bool
    statements: list[StatementReport] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    untouched: int = 0

    def count(self) -> Counter[State]:
        counts = Counter(statement.state for statement in self.statements)
        counts.update({State.SAME: self.untouched} if self.untouched else {})
        return counts

    @property
    def is_changed(self) -> bool:
        return self.article_changed or any(statement.state != State.SAME for statement in self.statements)
