"""Plain texts, with or without front matter: the text is kept to the character, line ends and all."""

from collections.abc import Iterator
from hashlib import sha256
from io import BufferedReader

from statements.importing.decoding import decode, read_whole
from statements.importing.documents import Received
from statements.importing.readers.drafts import Draft
from statements.importing.readers.front_matter import split_front_matter


def read_text(stream: BufferedReader, name: str) -> Iterator[Draft]:
    content = read_whole(stream, name)
    decoded = decode(content, name)
    told, body = split_front_matter(decoded.text, name)
    yield Draft(
        name,
        body,
        told=told,
        received=Received(sha256(content).hexdigest(), "text/plain", decoded.encoding),
        remarks=tuple(filter(None, [decoded.remark])),
    )
