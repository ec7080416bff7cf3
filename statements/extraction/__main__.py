"""Print the statements of text files as JSON Lines: python -m statements.extraction PATH…"""

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from statements.extraction import Extraction, TopicTerms, extract, read_topics
from statements.text import Span

DEFAULT_TOPICS = Path("seeds/topics.toml")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m statements.extraction", description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="text file, or folder of .txt files")
    parser.add_argument("--topics", type=Path, metavar="FILE", help="topics as TOML (default: seeds/topics.toml)")
    options = parser.parse_args(arguments)
    try:
        topics = _topics(options.topics)
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        print(f"{options.topics or DEFAULT_TOPICS}: cannot be read as topics ({error}).", file=sys.stderr)
        return 2
    failures = 0
    for path in _files(options.paths):
        try:
            text = path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            failures += 1
            print(f"{path}: cannot be read ({error}). Give a UTF-8 text file.", file=sys.stderr)
            continue
        print(json.dumps({"doc": path.stem, "statements": _rows(extract(text, topics))}, ensure_ascii=False))
    return 1 if failures else 0


def _topics(path: Path | None) -> tuple[TopicTerms, ...]:
    if path is None and not DEFAULT_TOPICS.is_file():
        print(
            f"{DEFAULT_TOPICS} is not here, so no topics are found. Name another file: --topics FILE", file=sys.stderr
        )
        return ()
    return read_topics(path or DEFAULT_TOPICS)


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.txt")) if path.is_dir() else [path]


def _rows(found: Extraction) -> list[dict[str, Any]]:
    return [
        {
            "content": _pairs(statement.content),
            "cue": _pairs(statement.cue),
            "source": _pairs(statement.source),
            "kind": statement.kind.value,
            "speaker": found.speakers[statement.speaker].name if statement.speaker is not None else None,
            "topics": [topic.slug for topic in statement.topics],
            "rule": statement.rule,
        }
        for statement in found.statements
    ]


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


if __name__ == "__main__":
    sys.exit(main())
