"""The styles that every page needs, as one file: five requests less before a page can be drawn."""

import os
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

NAME: Final = "css/common.css"
PARTS: Final = ("tokens", "base", "site", "cards", "find", "columns")  # later ones win


class CommonStyles(BaseFinder):
    """Finds one file, which it makes of its parts: when they are collected, and in development whenever they change."""

    def __init__(self) -> None:
        self.storage = FileSystemStorage(location=settings.STATE_DIR / "made")

    def check(self, **options: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **options: Any) -> Any:
        found = [str(self.write())] if path == NAME else []
        return found if find_all else next(iter(found), [])

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        self.write()
        yield NAME, self.storage

    def write(self) -> Path:
        made = Path(self.storage.path(NAME))
        folder = Path(settings.STATICFILES_DIRS[0]) / "css"
        whole = "\n".join((folder / f"{part}.css").read_text(encoding="utf-8") for part in PARTS)
        if not made.exists() or made.read_text(encoding="utf-8") != whole:
            made.parent.mkdir(parents=True, exist_ok=True)
            beside = made.with_name(f"{made.name}.{os.getpid()}-{threading.get_ident()}")
            beside.write_text(whole, encoding="utf-8")
            beside.replace(made)  # whoever reads it meanwhile has the old one or the new one, and never a half
        return made
