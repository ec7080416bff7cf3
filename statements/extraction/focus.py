"""Whom "he" or "she" can mean: the subjects of this sentence and of the one before, and who is named there."""

from dataclasses import dataclass, field

from statements.extraction.cast_members import Speaker


@dataclass(slots=True)
class Focus:
    """The people that two sentences are about; None among them is somebody whom the text does not name."""

    now: list[Speaker | None] = field(default_factory=list)
    before: list[Speaker | None] = field(default_factory=list)
    named_now: list[Speaker | None] = field(default_factory=list)
    named_before: list[Speaker | None] = field(default_factory=list)
    last_speaker: Speaker | None = None

    def go_on(self) -> None:
        """Begin the next sentence."""
        self.before, self.now = self.now, []
        self.named_before, self.named_now = self.named_now, []

    def add(self, somebody: Speaker | None) -> None:
        if somebody is None or somebody.kind == "person":
            self.now.append(somebody)

    def subjects(self, pronoun: str) -> list[Speaker | None]:
        """Return those whom a pronoun fits, of this sentence, else of the one before; None for nobody certain."""
        for people in (self.now, self.before):
            if fitting := _fitting(people, pronoun):
                return fitting
            if any(each and not each.gender_is_told for each in people):
                return [None]  # whom we took for the other sex
        return []

    def is_contested(self, chosen: Speaker, pronoun: str) -> bool:
        """Whether the sentences tell of another one, and not of the chosen."""
        named = _fitting([*self.named_before, *self.named_now], pronoun)
        return bool(named) and chosen not in named


def _fitting(people: list[Speaker | None], pronoun: str) -> list[Speaker | None]:
    return list(dict.fromkeys(each for each in people if each is None or each.gender in {"", pronoun}))
