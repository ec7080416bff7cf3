"""How much the pages of a PDF file hold, with the forms that they show, each as often as it is shown.

It is counted before any text is taken out of a page: a small file may unpack to any size.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

MB = 10**6
# A form is shown by its name. What is not written so plainly may be any of them, and counts as the largest.
SHOWN = re.compile(rb"(?:/([^\s()<>\[\]{}/%#]+)\s+)?Do(?![^\s()<>\[\]{}/%])")


class Measure:
    """Counts bytes, unpacked. The limits are for one page, for all pages, and for all forms, each counted once.

    Raises:
        LimitReachedError: there are more.
    """

    def __init__(self, largest_page: int, largest: int) -> None:
        self._largest_page, self._largest = largest_page, largest
        self._on_pages = self._in_forms = 0
        self._sizes: dict[int, int] = {}
        self._forms: list[StreamObject] = []  # kept, so that no other gets the id of one

    def add(self, page: DictionaryObject, number: int) -> None:
        try:
            size = self._measure(self._join(_streams(page)), page)
        except LimitReachedError as error:
            raise LimitReachedError(f"{error} on page {number}") from error
        self._on_pages += size
        if self._on_pages > self._largest:
            raise LimitReachedError(f"more than {self._largest // MB} MB on all pages")

    def _join(self, streams: Iterable[StreamObject]) -> bytes:
        held = bytearray()
        for stream in streams:
            held += stream.get_data() + b"\n"
            self._check(len(held))
        return bytes(held)

    def _measure(self, held: bytes, owner: DictionaryObject) -> int:
        size = len(held)
        forms = _forms(owner) if b"Do" in held else {}
        for match in SHOWN.finditer(held) if forms else ():
            chosen = [forms[match[1]]] if match[1] in forms else forms.values()
            size += max(self._measure_form(form) for form in chosen)
            self._check(size)
        return size

    def _measure_form(self, form: StreamObject | None) -> int:
        if form is None:
            return 0
        if id(form) not in self._sizes:
            self._forms.append(form)
            self._sizes[id(form)] = 0  # while it is measured: one that shows itself is passed over
            held = self._join([form])
            self._in_forms += len(held)
            if self._in_forms > self._largest:
                raise LimitReachedError(f"more than {self._largest // MB} MB in forms")
            self._sizes[id(form)] = self._measure(held, form)
        return self._sizes[id(form)]

    def _check(self, size: int) -> None:
        if size > self._largest_page:
            raise LimitReachedError(f"more than {self._largest_page // MB} MB")


def _streams(page: DictionaryObject) -> Iterator[StreamObject]:
    contents = _resolve(page.get("/Contents"))
    for each in contents if isinstance(contents, ArrayObject) else [contents]:
        stream = _resolve(each)
        if isinstance(stream, StreamObject):
            yield stream


def _forms(owner: DictionaryObject) -> dict[bytes, StreamObject | None]:
    """What a page or a form can show, by names without their slash; None for a picture, which has no text."""
    resources = _resolve(owner.get_inherited("/Resources", None))
    shown = _resolve(resources.get("/XObject")) if isinstance(resources, Mapping) else None
    if not isinstance(shown, Mapping):
        return {}
    forms = {name[1:].encode(errors="replace"): _resolve(form) for name, form in shown.items()}
    return {name: form if _has_text(form) else None for name, form in forms.items()}


def _resolve(value: Any) -> Any:
    return None if value is None else value.get_object()


def _has_text(form: Any) -> bool:
    return isinstance(form, StreamObject) and form.get("/Subtype") != "/Image"
