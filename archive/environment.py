"""What a variable of the environment may say, and how the archive refuses what it cannot use: in one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from environs import EnvError, ValidationError, validate

SHORTEST_KEY, FEWEST_LETTERS = 50, 5  # what `manage.py check --deploy` asks for
# An empty folder would be the current one, an empty list would answer nobody: neither can be meant.
GIVEN = validate.Length(min=1, error="Empty. Give a value, or do not set it.")


def hard_to_guess(key: str) -> None:
    """Refuse a signing key that could be found by trying. An empty one is no key: the archive makes its own."""
    if key and (len(key) < SHORTEST_KEY or len(set(key)) < FEWEST_LETTERS):
        raise ValidationError(f"Too easy to guess. Give {SHORTEST_KEY} random letters or more, or do not set it.")


def origins(values: list[str]) -> None:
    """Refuse what browsers never send as the origin of a form."""
    for value in values:
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or value != f"{parts.scheme}://{parts.netloc}" or not parts.netloc:
            raise ValidationError(f"{value} is no origin. Write scheme and name alone, such as https://example.org")


@contextmanager
def refusing_in_one_line() -> Iterator[None]:
    """End the program with the variable's name and what is wrong, where a traceback would hide both.

    The files that are read or made meanwhile are those in the state folder.
    """
    try:
        yield
    except EnvError as error:
        raise SystemExit(str(error)) from None
    except OSError as error:
        told = f"{error.strerror}: {error.filename}. Name a folder that the archive may write in."
        raise SystemExit(f'Environment variable "ARCHIVE_STATE" invalid: {told}') from None
