"""Bytes to text: as the source says, else as UTF-8, else by a guess that is recorded as one."""

import codecs
from dataclasses import dataclass
from typing import BinaryIO

from charset_normalizer import from_bytes

from statements.importing.errors import RejectedSource

LARGEST = 20_000_000  # bytes: a book; more is a mistake, or a library in one file
MARKS = {  # the longer ones first: the mark of UTF-32 starts like that of UTF-16
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
# What news is saved in. Guessing among all that Python knows takes short texts for rare ones, such as HP's of 1985.
LIKELY = [
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874", "cp866"),
    *("koi8_r", "gb18030", "big5", "cp932", "euc_jp", "cp949", "mac_roman", "iso8859_2", "iso8859_5"),
]
USUAL = "cp1252"  # where others fit no better: short texts give little to tell its neighbours by
AS_GOOD = 0.1  # of coherence: the share of letters that are as frequent as in some language
DAMAGED = 5  # good characters beyond ASCII for each broken one: then it is UTF-8 with a fault, and nothing else


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it came in, and what an editor should know of that; empty when nothing."""

    text: str
    encoding: str
    remark: str = ""


def read_whole(stream: BinaryIO, name: str) -> bytes:
    """Return all of a stream, but never more than a document may have.

    Raises:
        RejectedSource: it is larger, or is a damaged gzip file.
    """
    content = stream.read(LARGEST + 1)
    content += stream.read(1)  # a damaged gzip file says so only to who reads on
    if len(content) > LARGEST:
        raise RejectedSource(
            name, problem=f"is larger than {LARGEST // 10**6} MB.", remedy="Give one article a file or a line."
        )
    return content


def decode_strictly(content: bytes, name: str) -> str:
    """Return the text of what must be UTF-8, without its mark.

    Raises:
        RejectedSource: it is not UTF-8.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RejectedSource(
            name, problem=f"is not UTF-8 text (byte {error.start}).", remedy="Save it as UTF-8 and import again."
        ) from error


def decode(content: bytes, name: str, declared: str = "") -> Decoded:
    """Return the text of some bytes. `declared` is the encoding that their source names, a codec of Python's.

    A byte order mark wins over all, and is no part of the text.

    Raises:
        RejectedSource: they are no text, or in an encoding that cannot be told.
    """
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return _decode_marked(content.removeprefix(mark), name, encoding)
    if b"\x00" in content:
        raise RejectedSource(
            name, problem="is a binary file, not text.", remedy="Give the article's text, or the file its right ending."
        )
    for encoding in filter(None, (declared, "utf-8")):
        try:
            return Decoded(content.decode(encoding), public_name(encoding))
        except UnicodeDecodeError:
            continue
    return _guess(content, name)


def public_name(encoding: str) -> str:
    """Return the name by which the Web knows one of Python's codecs."""
    name = codecs.lookup(encoding).name
    return name.replace("cp125", "windows-125").replace("iso8859", "iso-8859").replace("_", "-")


def _decode_marked(content: bytes, name: str, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise RejectedSource(
            name,
            problem=f"starts as {encoding.upper()} but is not (byte {error.start}).",
            remedy="Save it as UTF-8 and import again.",
        ) from error


def _guess(content: bytes, name: str) -> Decoded:
    lenient = content.decode("utf-8", errors="replace")
    broken = lenient.count("\N{REPLACEMENT CHARACTER}")
    good = sum(not letter.isascii() for letter in lenient) - broken
    if good >= DAMAGED * broken:
        remark = f"Broken bytes of its UTF-8 are shown as \N{REPLACEMENT CHARACTER}: {broken}."
        return Decoded(lenient, "utf-8", remark)
    guesses = from_bytes(content, cp_isolation=LIKELY)
    best = guesses.best()
    if best is None:
        raise RejectedSource(
            name,
            problem="is in an encoding that cannot be told, or is no text.",
            remedy="Save it as UTF-8 and import again.",
        )
    usual = next((guess for guess in guesses if USUAL in guess.could_be_from_charset), None)
    if usual and usual.chaos <= best.chaos and usual.coherence >= best.coherence - AS_GOOD:
        return _guessed(str(usual), USUAL)
    return _guessed(str(best), best.encoding)


def _guessed(text: str, encoding: str) -> Decoded:
    name = public_name(encoding)
    return Decoded(text, name, f"Read as {name}, guessed.")
