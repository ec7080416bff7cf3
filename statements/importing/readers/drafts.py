"""What every reader makes of a source: drafts, one a document."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BufferedReader
from typing import Any

from statements.importing.documents import Received
from statements.importing.errors import RejectedSource


@dataclass(frozen=True, slots=True)
class Draft:
    """One document as its source gives it, before sidecar and command line are heard.

    `told` are metadata that somebody wrote down for it: front matter, a JSON line. `seen` are what
    its page says of itself, which counts as inferred. A document that `lacks_name` needs an id or a
    url: its place in the source is no name that lasts.
    """

    name: str
    text: str
    told: Mapping[str, Any] = field(default_factory=dict)
    seen: Mapping[str, Any] = field(default_factory=dict)
    received: Received = field(default_factory=Received)
    remarks: tuple[str, ...] = ()
    lacks_name: bool = False


# Reads a stream that has a name. One that raises RejectedSource is done: what it yielded before stays.
Reader = Callable[[BufferedReader, str], Iterator[Draft | RejectedSource]]
