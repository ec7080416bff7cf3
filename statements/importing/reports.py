"""What an import did, or with `--dry-run` would do."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

Changes = Mapping[str, tuple[str, str]]  # a field to what it said before and says now


class State(StrEnum):
    """What became of one statement."""

    NEW = "new"
    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class StatementReport:
    """One statement: its lasting id, its words, and what changed.

    `moved` is the place of its passage before and now, where that differs: code points, half-open.
    `reason` says why it vanished. `speaker` (empty: not identified), `speech` and `topics` are those of a new one.
    """

    state: State
    public_id: str
    words: str
    changes: Changes = field(default_factory=dict)
    moved: tuple[tuple[int, int], tuple[int, int]] | None = None
    reason: str = ""
    speaker: str = ""
    speech: str = ""
    topics: Sequence[str] = ()


@dataclass(slots=True)
class ArticleReport:
    """One document. `article_changed`: something besides its statements, such as its headline, as `changes` says.

    `date` (EDTF, empty: not known) and `date_evidence` are those of a new article's briefing.
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
    changes: Changes = field(default_factory=dict)
    date: str = ""
    date_evidence: Sequence[str] = ()

    def count(self) -> Counter[State]:
        counts = Counter(statement.state for statement in self.statements)
        counts.update({State.SAME: self.untouched} if self.untouched else {})
        return counts

    @property
    def is_changed(self) -> bool:
        return self.article_changed or any(statement.state != State.SAME for statement in self.statements)
