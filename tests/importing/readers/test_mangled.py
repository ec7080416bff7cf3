"""Whatever became of a source on its way, its reader gives documents or says what is wrong."""

import io
from contextlib import suppress
from random import Random

import pytest

from statements.importing.errors import RejectedSource
from statements.importing.opening import unpack
from statements.importing.readers import BY_SUFFIX
from tests.importing.readers.made import make_pdf, make_record, pack
from tests.importing.readers.reading import PAGE

ROUNDS = 60
FOREIGN = [b"\x00", b"\xff", b"<", b"&#x110000;", b"charset=", b"-1", b"9" * 30, b"{", b"}", b"endobj", b"<table>"]
FOREIGN += [b"Content-Length: ", b"\xed\xa0\x80", b"!!python/object:os.system", b"&a [*a, *a]", b"<!--", b"http://["]
WHOLE = {
    ".txt": b"---\nid: talks\nbriefing: {kind: speech}\n---\nHe said yes.\n",
    ".md": b'+++\nid = "talks"\n+++\nHe said yes.\n',
    ".html": PAGE.encode(),
    ".pdf": make_pdf(["He said yes."], ["She said no."]),
    ".jsonl": b'{"text": "He said yes.", "id": "yes"}\n{"text": "She said no.", "id": "no"}\n',
    ".warc": make_record(PAGE.encode()) + make_record(b"x", kind="revisit"),
}


def mangle(content: bytes, chance: Random) -> bytes:
    mangled = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(mangled) + 1)
        if chance.random() < 0.5:
            del mangled[place : place + chance.randint(1, 30)]
        else:
            mangled[place:place] = chance.choice(FOREIGN)
    return bytes(mangled)


@pytest.mark.parametrize("suffix", WHOLE)
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
def test_a_mangled_source_is_read_or_refused_and_nothing_else(suffix: str, packed: bool) -> None:
    chance = Random(suffix)
    for _ in range(ROUNDS):
        content = mangle(pack(WHOLE[suffix]) if packed else WHOLE[suffix], chance)
        with suppress(RejectedSource), unpack(io.BytesIO(content), "a") as stream:
            list(BY_SUFFIX[suffix](stream, "a"))
