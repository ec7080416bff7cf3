"""Sidecars: a file `<name>.toml` beside a document, that tells what the document does not."""

import os
import tomllib
from collections.abc import Mapping
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
        read_metadata(values, name)  # here, so that the message can say that it is the sidecar that is wrong
    except tomllib.TOMLDecodeError as error:
        raise RejectedSource(
            name, problem=f"has a sidecar that is not TOML ({error}).", remedy=f"Mend {sidecar.name}."
        ) from error
    except RejectedSource as error:
        raise RejectedSource(
            name, problem=f"its sidecar {sidecar.name}: {error.problem}", remedy=error.remedy
        ) from error
    return values


def find_sidecar(path: Path) -> Path:
    """Return where the sidecar of a document is, if it has one."""
    plain = path.with_suffix("") if path.suffix.lower() == PACKED else path
    return plain.with_suffix(SUFFIX)
