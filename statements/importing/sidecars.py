"""Sidecars: a file `<name>.toml` beside a document, that tells what the document does not."""

import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from statements.importing.decoding import decode_strictly, read_whole
from statements.importing.errors import RejectedSource
from statements.importing.metadata import read_metadata
from statements.importing.opening import open_file
from statements.importing.readers import PACKED

SUFFIX = ".toml"


def read_sidecar(path: Path, name: str) -> Mapping[str, Any]:
    """Return what the sidecar of a document tells; nothing when there is none.

    Raises:
        RejectedSource: it cannot be read, or tells what nobody understands.
    """
    sidecar = find_sidecar(path)
    if not os.path.lexists(sidecar):
        return {}
    try:
        with open_file(sidecar, name) as stream:
            values = tomllib.loads(decode_strictly(read_whole(stream, name), name))
    except tomllib.TOMLDecodeError as error:
        raise RejectedSource(
            name, problem=f"has a sidecar that is not TOML ({error}).", remedy=f"Mend {sidecar.name}."
        ) from error
    except RejectedSource as error:
        raise _blame(sidecar, [error], name) from error
    if faults := list(_find_faults(values, name)):
        raise _blame(sidecar, faults, name)
    return values


def _find_faults(values: Mapping[str, Any], name: str) -> Iterator[RejectedSource]:
    """Yield all that is wrong, key by key, so that a sidecar need be mended only once."""
    for key, value in values.items():
        is_table = key == "briefing" and isinstance(value, Mapping)
        for part in [{below: each} for below, each in value.items()] if is_table else [value]:
            try:
                read_metadata({key: part}, name)
            except RejectedSource as error:
                yield error


def _blame(sidecar: Path, faults: Sequence[RejectedSource], name: str) -> RejectedSource:
    problems = "; ".join(fault.problem.removesuffix(".") for fault in faults)
    remedies = " ".join(dict.fromkeys(fault.remedy for fault in faults))
    return RejectedSource(name, problem=f"its sidecar {sidecar.name}: {problems}.", remedy=remedies)


def find_sidecar(path: Path) -> Path:
    """Return where the sidecar of a document is, if it has one."""
    plain = path.with_suffix("") if path.suffix.lower() == PACKED else path
    return plain.with_suffix(SUFFIX)
