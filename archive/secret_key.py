"""The signing key of an archive whose operator has not given one."""

import os
from pathlib import Path

from django.core.management.utils import get_random_secret_key


def read_or_create_key(path: Path) -> str:
    """Return the key kept in `path`, making one at the first start.

    Several processes may start at once: the file is created under another name and
    linked into place, so that all of them read the same, whole key.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(get_random_secret_key(), encoding="ascii")
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # another process was first: its key is as good
        finally:
            draft.unlink()
    return path.read_text(encoding="ascii").strip()
