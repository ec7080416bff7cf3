"""What can go wrong in an import, in words fit for an editor.

ImportingError
├── RejectedSource     one document cannot become an article; the rest goes on
├── UnknownTopic       somebody named a topic that is not there
└── WrongSeed          a seed file cannot be read; nothing of it is loaded
"""


class ImportingError(Exception):
    """Anything that stops an import. `str(error)` is fit for an editor to read."""

    def __init__(self, source: str, *, problem: str, remedy: str) -> None:
        super().__init__(f"{source}: {problem} {remedy}")
        self.source = source
        self.problem = problem
        self.remedy = remedy

    def __reduce__(self) -> tuple[object, ...]:
        # Errors travel between processes with `--jobs`; keyword-only arguments need help.
        return _rebuild, (type(self), self.source, self.problem, self.remedy)


class RejectedSource(ImportingError):
    """One document cannot become an article; the rest of the import goes on."""


class UnknownTopic(ImportingError):
    """Somebody named a topic that is not there; nothing was done."""


class WrongSeed(ImportingError):
    """A seed file cannot be read; nothing of it is loaded."""


def _rebuild(kind: type[ImportingError], source: str, problem: str, remedy: str) -> ImportingError:
    return kind(source, problem=problem, remedy=remedy)
