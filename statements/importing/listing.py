"""Which sources the importer's arguments name: files, folders with all below them, standard input."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from statements.importing.errors import ImportingError, RejectedSource
from statements.importing.readers import BY_SUFFIX, Reader, find_reader, read_unknown
from statements.importing.readers.general_debate import is_general_debate, list_general_debate
from statements.importing.seeds import FILES
from statements.importing.sidecars import SUFFIX, find_sidecar

STANDARD_INPUT = "-"
ABOUT_THE_FOLDER = "readme"  # the stem of a file that is about the others, and no document


@dataclass(frozen=True, slots=True)
class Source:
    """Somewhere to read documents from: a file, or standard input when there is no path.

    `refused` is why there is nothing to read after all, such as a folder that may not be looked into.
    """

    name: str
    path: Path | None
    read: Reader = read_unknown
    refused: RejectedSource | None = None


@dataclass(slots=True)
class Listing:
    """The sources, those of a folder in the order of their names, and what in folders nothing reads.

    `stray` are the sidecars that belong to no document: a slip in a name must not lose what they tell.
    """

    sources: list[Source] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)


def list_sources(arguments: Sequence[str]) -> list[Source]:
    """Return the sources that `arguments` name.

    Raises:
        ImportingError: an argument is no file and no folder, or a folder has nothing to read.
    """
    return look_through(arguments).sources


def look_through(arguments: Sequence[str]) -> Listing:
    """List the sources, and what was passed over.

    Raises:
        ImportingError: as `list_sources`.
    """
    listing = Listing()
    for argument in arguments:
        path = Path(argument)
        if argument == STANDARD_INPUT:
            listing.sources.append(Source("standard input", None))
        elif path.is_dir():
            _list_folder(path, listing)
        elif os.path.lexists(path):
            listing.sources.append(Source(_printable(path.name), path, find_reader(path) or read_unknown))
        else:
            raise ImportingError(argument, problem="is not there.", remedy="Give a file, a folder or -.")
    return listing


def _list_folder(folder: Path, listing: Listing) -> None:
    refused: list[OSError] = []
    paths = sorted(path for path in _walk(folder, refused) if path.stem.lower() != ABOUT_THE_FOLDER)
    if is_general_debate(folder):
        speeches = list(list_general_debate(folder, paths))
        listing.sources += [
            Source(_name_in(folder, each.path), each.path, each.read, each.refused) for each in speeches
        ]
        listing.sources += [_refuse(folder, error) for error in refused]
        listing.stray += _list_stray(folder, paths, [each.path for each in speeches])
        return
    found = [Source(_name_in(folder, path), path, reader) for path in paths if (reader := find_reader(path))]
    found += [_refuse(folder, error) for error in refused]
    if not found:
        endings = ", ".join(sorted(BY_SUFFIX))
        raise ImportingError(
            str(folder), problem=f"has no file that can be read ({endings}).", remedy="Give another folder."
        )
    listing.sources += found
    others = (path for path in paths if not find_reader(path) and path.suffix != SUFFIX)
    listing.passed_over += [_name_in(folder, path) for path in others]
    listing.stray += _list_stray(folder, paths, [source.path for source in found if source.path])


def _list_stray(folder: Path, paths: Iterable[Path], documents: Iterable[Path]) -> list[str]:
    """Name the sidecars of no document. Seeds may lie beside the articles, as in the archive's own folder of them."""
    sidecars = set(map(find_sidecar, documents))
    others = (path for path in paths if path.suffix == SUFFIX and path.name not in FILES)
    return [_name_in(folder, path) for path in others if path not in sidecars]


def _walk(folder: Path, refused: list[OSError]) -> Iterator[Path]:
    """Yield all files below a folder; what starts with a dot is not looked at."""
    for place, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name) for name in files if not name.startswith("."))


def _refuse(folder: Path, error: OSError) -> Source:
    path = Path(error.filename)
    name = _printable(folder.name) if path == folder else _name_in(folder, path)
    problem = f"is a folder that cannot be read ({error.strerror})."
    return Source(
        name, path, refused=RejectedSource(name, problem=problem, remedy="See to its rights and import again.")
    )


def _name_in(folder: Path, path: Path) -> str:
    return _printable(path.relative_to(folder).as_posix())


def _printable(name: str) -> str:
    """Return a file's name without the bytes in it that are no text."""
    return name.encode(errors="replace").decode()
