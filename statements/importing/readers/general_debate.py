"""The UN General Debate corpus: `TXT/Session NN - YYYY/ISO_NN_YYYY.txt`, and a workbook of the speakers.

Source: Jankin, Baturo and Dasandi, "Words to unite nations: The complete UN General Debate
Corpus, 1946-present". The texts come from the verbatim records; a paragraph is a statement.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from io import BufferedReader
from pathlib import Path
from typing import Any

from statements.importing.decoding import decode, read_whole
from statements.importing.documents import Received
from statements.importing.errors import RejectedSource
from statements.importing.readers.debate_workbook import WORKBOOK, Key, SpeakerFound, match_rows, read_workbook
from statements.importing.readers.drafts import Draft, Reader
from statements.importing.readers.texts import read_text

TEXTS = "TXT"
SESSION = re.compile(r"Session (\d{1,3}) - (\d{4})")
SPEECH = re.compile(r"([A-Z]{2,4})_(\d{1,3})_(\d{4})\.txt")
OUTLET = "united-nations-official-records"
SESSIONS_IN_PARIS = {3, 6}  # 1948 and 1951, in the Palais de Chaillot
DATES = {19: "1964/1965"}  # the debate began in December 1964 and ended in January 1965


@dataclass(frozen=True, slots=True)
class Speech:
    """A file of the corpus and how to read it, or why it is refused."""

    path: Path
    read: Reader = read_text
    refused: RejectedSource | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What the names of a file and its folder say."""

    key: Key
    year: int


def is_general_debate(folder: Path) -> bool:
    """Whether a folder is the corpus: it, or its TXT, has a folder for each session."""
    try:
        return any(SESSION.fullmatch(place.name) and place.is_dir() for place in _texts(folder).iterdir())
    except OSError:
        return False


def list_general_debate(folder: Path, files: Iterable[Path]) -> Iterator[Speech]:
    """List the speeches among the `files` below the corpus, by session and country.

    What does not fit the corpus comes out as refused, before the others.
    """
    try:
        rows = read_workbook(_find_workbook(folder))
    except RejectedSource as error:
        yield Speech(folder / WORKBOOK, refused=error)
        rows = []
    settings: dict[Path, Setting] = {}
    for path in files:
        if setting := _read_setting(path):
            settings[path] = setting
        elif _texts(folder) in path.parents and path.parent != folder:
            yield Speech(path, refused=_misnamed(path.relative_to(folder)))
    speakers = match_rows(rows, {setting.key for setting in settings.values()})
    left_over = defaultdict(list)
    for row in speakers.left_over:
        left_over[row.key.session].append(f"The workbook has a row for {row.key.code} that fits no speech.")
    for path, setting in sorted(settings.items(), key=lambda item: (item[1].key.session, item[1].key.code)):
        speaker = speakers.by_speech[setting.key] if rows else SpeakerFound(setting.key.code)
        remarks = (speaker.remark, *left_over.pop(setting.key.session, []))
        yield Speech(path, partial(_read_speech, setting, speaker, remarks))


def _texts(folder: Path) -> Path:
    return folder / TEXTS if (folder / TEXTS).is_dir() else folder


def _find_workbook(folder: Path) -> Path:
    """The workbook lies beside the folder of texts."""
    beside = folder.parent / WORKBOOK
    return beside if folder.name == TEXTS and beside.exists() else folder / WORKBOOK


def _read_setting(path: Path) -> Setting | None:
    """What the names of a file and its folder say, if they agree."""
    folder, name = SESSION.fullmatch(path.parent.name), SPEECH.fullmatch(path.name)
    if not folder or not name or [int(number) for number in folder.groups()] != [int(name[2]), int(name[3])]:
        return None
    return Setting(Key(name[1], int(name[2])), int(name[3]))


def _misnamed(place: Path) -> RejectedSource:
    return RejectedSource(
        place.as_posix().encode(errors="replace").decode(),
        problem="is no speech of the General Debate by its name.",
        remedy="Name it as “Session 79 - 2024/BRA_79_2024.txt”, or take it out of the folder.",
    )


def _read_speech(
    setting: Setting, speaker: SpeakerFound, remarks: tuple[str, ...], stream: BufferedReader, name: str
) -> Iterator[Draft]:
    content = read_whole(stream, name)
    decoded = decode(content, name)
    yield Draft(
        name,
        decoded.text,
        told=_describe(setting, speaker),
        received=Received(sha256(content).hexdigest(), "text/plain", decoded.encoding),
        remarks=tuple(filter(None, (decoded.remark, *remarks))),
    )


def _describe(setting: Setting, speaker: SpeakerFound) -> dict[str, Any]:
    code, session = setting.key
    debate = f"General Debate of the {_ordinal(session)} session of the United Nations General Assembly"
    return {
        "id": f"ungdc-{code}-{session:02}-{setting.year}",
        "outlet": OUTLET,
        "form": "record",
        "language": "en",
        "headline": f"Statement of {speaker.country} in the General Debate of the {_ordinal(session)} session",
        "speaker": speaker.name,
        "office": speaker.post,
        "represents": speaker.country,
        "briefing": {
            "slug": f"un-general-debate-{session:02}",
            "title": f"{debate} ({setting.year})",
            "kind": "debate",
            "place": "Paris" if session in SESSIONS_IN_PARIS else "New York",
            "date": DATES.get(session, str(setting.year)),
            "date_evidence": [f"Session {session:02} - {setting.year}"],
        },
    }


def _ordinal(number: int) -> str:
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
