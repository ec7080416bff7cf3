"""What a test says about the statements of a text."""

from statements.extraction import Extraction, FoundStatement, extract


def statement(text: str) -> dict[str, str]:
    """The only statement of a text, in words."""
    (found,) = extract(text).statements
    return in_words(text, found)


def statements(text: str) -> list[dict[str, str]]:
    return [in_words(text, found) for found in extract(text).statements]


def in_words(text: str, found: FoundStatement) -> dict[str, str]:
    return {
        "content": " … ".join(span.cut(text) for span in found.content),
        "cue": " … ".join(span.cut(text) for span in found.cue),
        "source": " … ".join(span.cut(text) for span in found.source),
        "kind": found.kind.value,
        "rule": found.rule,
    }


def speakers(text: str) -> list[str | None]:
    """The name of each statement's speaker."""
    found: Extraction = extract(text)
    return [found.speakers[each.speaker].name if each.speaker is not None else None for each in found.statements]
