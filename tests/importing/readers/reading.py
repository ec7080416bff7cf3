"""Reading one file as the importer does."""

import io
from pathlib import Path

from statements.importing.documents import Document
from statements.importing.errors import RejectedSource
from statements.importing.sources import list_sources, read_documents

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Envoy urges ceasefire talks | The Daily Courier</title>
<link rel="canonical" href="https://courier.example/2025/09/24/talks">
<meta property="og:site_name" content="The Daily Courier"><meta name="author" content="Ann Example">
<meta property="article:published_time" content="2025-09-24T08:00:00+05:00"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Envoy urges ceasefire talks</h1>
<p>ISLAMABAD: Ambassador Boris Example met the press on Tuesday, and spoke about <a href="/t">talks</a>.</p>
<p>&ldquo;We want a <b>lasting</b> peace with our neighbours,&rdquo; he said. „Gewiss“, he added.</p>
<h2>Trade</h2><p>He said that trade &amp; travel would grow.<br>Nobody doubted it.</p></article>
<aside><p><a href="/y">Another story about something else entirely, far away</a></p></aside>
<footer><p>© 2025 The Daily Courier. All rights reserved.</p></footer></body></html>
"""


def read_all(path: Path, content: bytes | str | None = None, **overrides: str) -> list[Document | RejectedSource]:
    """Read the documents of a file, written first if its content is given."""
    if content is not None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    (source,) = list_sources([str(path)])
    return list(read_documents(source, overrides, io.BytesIO()))


def read_one(path: Path, content: bytes | str | None = None, **overrides: str) -> Document:
    (document,) = read_all(path, content, **overrides)
    assert isinstance(document, Document), document
    return document


def refuse_one(path: Path, content: bytes | str | None = None) -> str:
    """Return why a file cannot be read."""
    (error,) = read_all(path, content)
    assert isinstance(error, RejectedSource), error
    return str(error)
