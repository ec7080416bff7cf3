"""Smaller bodies for those who can read them.

Only for pages that hold nothing secret: the length of a compressed page tells an eavesdropper something of what is in
it beside what he had the reader ask for (BREACH). The admin is never compressed.
"""

import gzip
from collections.abc import Callable, Mapping

import brotli

LEAST = 500  # bytes that are worth it
COMPRESSIBLE = ("text/", "application/json", "application/ld+json", "application/opensearchdescription+xml")
SYNTAXES = ("+xml", "+json", "/xml", "jsonl")  # at the end of a type


def _brotli(body: bytes) -> bytes:
    return bytes(brotli.compress(body, quality=4))


def _gzip(body: bytes) -> bytes:
    return gzip.compress(body, compresslevel=3, mtime=0)  # the same bytes each time, since the tag is made from them


ENCODERS: Mapping[str, Callable[[bytes], bytes]] = {"br": _brotli, "gzip": _gzip}  # the best first


def choose_encoding(accepted: str) -> str:
    """Return the best encoding that an Accept-Encoding header allows by name; '' for none."""
    allowed = {name.strip().lower() for name, _, weight in map(_split, accepted.split(",")) if not _is_zero(weight)}
    return next((name for name in ENCODERS if name in allowed), "")


def is_worth_it(content_type: str, body: bytes) -> bool:
    kind = content_type.partition(";")[0].strip().lower()
    return len(body) >= LEAST and (kind.startswith(COMPRESSIBLE) or kind.endswith(SYNTAXES))


def compress(body: bytes, encoding: str) -> bytes:
    return ENCODERS[encoding](body)


def _split(part: str) -> tuple[str, str, str]:
    return part.partition(";")


def _is_zero(weight: str) -> bool:
    """Tell whether "q=0" stands there, which means: not this one."""
    value = weight.strip().lower().removeprefix("q=")
    return bool(value) and not value.strip("0.")
