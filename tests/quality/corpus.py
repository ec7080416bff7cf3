"""The corpus on disk: PolNeAR's folders, text/<stem>.txt and attributions/<stem>_<annotator>.ann (brat standoff).

Offsets are code points into the text file, read as UTF-8 without translation of line ends. Where
several people annotated an article, the first of them in sorted order counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Pieces = tuple[tuple[int, int], ...]

PUBLISHED = "https://github.com/networkdynamics/PolNeAR"
SPAN_LINE = re.compile(r"(T\d+)\t(\w+) ([\d ;]+)")
EVENT_LINE = re.compile(r"E\d+\t(.+)")
ROLES = ("Content", "Cue", "Source")


@dataclass(frozen=True, slots=True)
class Relation:
    """Attributed words with cue and source, each in pieces; `rule` is what found them, "" in the corpus."""

    content: Pieces
    cue: Pieces
    source: Pieces
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One article with what people marked in it; `discarded` is not scored (bylines, embedded posts)."""

    stem: str
    text: str
    relations: tuple[Relation, ...]
    discarded: Pieces


class NotACorpus(Exception):
    """The folder has not the layout of the corpus; the message says what is missing."""


def find_parts(folder: Path) -> list[Path]:
    """The parts of a corpus: the folder itself, or those below it (train, dev) in order of name."""
    if not folder.is_dir():
        raise NotACorpus(f"{folder} is no folder. Unpack the corpus and name its folder.")
    parts = [folder] if _is_part(folder) else sorted(filter(_is_part, folder.iterdir()))
    if not parts:
        raise NotACorpus(f"{folder} has neither text/ and attributions/ nor parts below it that have both.")
    return parts


def read_part(part: Path) -> Iterator[Annotation]:
    """Every annotated article of one part, in order of name."""
    seen: set[str] = set()
    for path in sorted((part / "attributions").glob("*.ann")):
        stem = path.stem.rsplit("_", 1)[0]
        if stem in seen:
            continue
        seen.add(stem)
        text = (part / "text" / f"{stem}.txt").read_bytes().decode("utf-8")
        relations, discarded = read_annotations(path.read_text(encoding="utf-8"))
        yield Annotation(stem, text, relations, discarded)


def read_annotations(lines: str) -> tuple[tuple[Relation, ...], Pieces]:
    """The relations that have content, and the discarded spans, of one annotation file."""
    spans: dict[str, tuple[str, Pieces]] = {}
    for match in SPAN_LINE.finditer(lines):
        pieces = tuple((int(start), int(end)) for start, end in (piece.split() for piece in match[3].split(";")))
        spans[match[1]] = (match[2], pieces)
    found = [_relation(match[1].split(), spans) for match in EVENT_LINE.finditer(lines)]
    discarded = [piece for label, pieces in spans.values() if label == "Discard" for piece in pieces]
    return tuple(relation for relation in found if relation.content), tuple(discarded)


def _relation(arguments: list[str], spans: dict[str, tuple[str, Pieces]]) -> Relation:
    """An event line names the span of each role: Attribution:T1 Content:T2 Cue:T3 Source:T4."""
    roles: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
    for argument in arguments:
        role, _, target = argument.partition(":")
        role = role.rstrip("0123456789")
        if role in roles and target in spans:
            roles[role] += spans[target][1]
    content, cue, source = (tuple(sorted(roles[role])) for role in ROLES)
    return Relation(content, cue, source)


def _is_part(folder: Path) -> bool:
    return (folder / "text").is_dir() and (folder / "attributions").is_dir()
