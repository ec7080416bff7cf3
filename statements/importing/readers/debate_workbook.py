"""The workbook of the General Debate: who spoke for which country in which session, and in what office."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

import openpyxl

from statements.extraction.countries import read_country
from statements.importing.decoding import LARGEST, read_whole
from statements.importing.errors import RejectedSource
from statements.importing.opening import open_file
from statements.importing.readers.debate_names import clean_name, clean_post

WORKBOOK = "Speakers_by_session.xlsx"
COLUMNS = ("Session", "ISO Code", "Country", "Name of Person Speaking", "Post")
CODES = {"YDYE": "YMD", "EC": "EU"}  # the workbook's own codes for South Yemen and the European Union
MOST_ROWS = 100_000  # ten times those of the corpus
MOST_COLUMNS = 100  # what stands further to the right is not looked at; the last cell of a row may be number 16,384
SHOWN = 200  # characters of what the library says
FEWEST = 3  # rows that call a country so: a name that comes seldom is a slip ("Austria" for AUS)


class Key(NamedTuple):
    """What names a speech: the code of the country, the number of the session."""

    code: str
    session: int


@dataclass(frozen=True, slots=True)
class Row:
    key: Key
    country: str
    name: str
    post: str


@dataclass(frozen=True, slots=True)
class SpeakerFound:
    """What the workbook says of a speech. Empty is unknown; `remark` says why, or how it was found."""

    country: str
    name: str = ""
    post: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who gave each speech, and the rows that fit none."""

    by_speech: dict[Key, SpeakerFound]
    left_over: list[Row]


def read_workbook(path: Path) -> list[Row]:
    """Read the first sheet of the workbook.

    Raises:
        RejectedSource: it is not there, no workbook, or has not the columns.
    """
    try:
        state = path.stat()
        return list(_read_once(path, state.st_mtime_ns, state.st_size))
    except FileNotFoundError as error:
        raise _without_speakers("is not there") from error


@lru_cache(maxsize=1)
def _read_once(path: Path, _changed: int, _size: int) -> tuple[Row, ...]:
    """Read the rows; a run asks twice, once to tell what it will read, and it takes seconds."""
    try:
        with open_file(path, WORKBOOK) as stream:
            content = read_whole(stream, WORKBOOK)
    except RejectedSource as error:
        raise _without_speakers(error.problem.removesuffix(".")) from error
    try:
        return tuple(_read_sheet(content))
    except RejectedSource:
        raise
    except Exception as error:  # what a broken workbook makes of the library, no list could name
        raise _without_speakers(f"cannot be read ({repr(error)[:SHOWN]})") from error


def _read_sheet(content: bytes) -> Iterator[Row]:
    with ZipFile(BytesIO(content)) as parts:  # none gives more than it says here
        if sum(part.file_size for part in parts.infolist()) > LARGEST:
            raise _without_speakers(f"is larger than {LARGEST // 10**6} MB when it is unpacked")
    workbook = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True)
    try:
        sheet = workbook.worksheets[0]
        yield from _read_rows(sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True))
    finally:
        workbook.close()


def _read_rows(rows: Iterator[tuple[Any, ...]]) -> Iterator[Row]:
    names = [str(name).strip() for name in next(rows, ())]
    if missing := [column for column in COLUMNS if column not in names]:
        raise _without_speakers(f"has no column {missing[0]!r}")
    places = [names.index(column) for column in COLUMNS]
    for number, values in enumerate(rows, start=1):
        if number >= MOST_ROWS:
            raise _without_speakers(f"has more than {MOST_ROWS:,} rows")
        session, code, country, name, post = (str(values[place] or "").strip() for place in places)
        if code and session.isdecimal():
            yield Row(
                Key(CODES.get(code, code), int(session)), read_country(country), clean_name(name), clean_post(post)
            )


def _without_speakers(problem: str) -> RejectedSource:
    return RejectedSource(
        WORKBOOK,
        problem=f"{problem}: nobody knows who gave the speeches.",
        remedy="Put the workbook of the corpus beside its TXT folder, and import again.",
    )


def match_rows(rows: list[Row], speeches: Set[Key]) -> Speakers:
    """Find the row of each speech: by code, else the only one left of its country and session."""
    by_key: dict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        by_key[row.key].append(row)
    names = _name_countries(rows)
    left_over = {id(row): row for row in rows if row.key not in speeches}
    found: dict[Key, SpeakerFound] = {}
    for key in sorted(speeches):
        country = _nearest(names.get(key.code, {}), key)
        remark = ""
        if key not in by_key:
            miscoded = [row for row in left_over.values() if row.key.session == key.session and row.country == country]
            if len(miscoded) == 1:
                del left_over[id(miscoded[0])]
                by_key[key] = miscoded
                remark = f"Its row in the workbook has the code {miscoded[0].key.code!r}."
        found[key] = _choose(by_key.get(key, []), country, remark)
    return Speakers(found, list(left_over.values()))


def _choose(rows: list[Row], country: str, remark: str) -> SpeakerFound:
    people = {row.name.casefold(): row for row in rows if row.name}
    if len(people) == 1:
        (row,) = people.values()
        return SpeakerFound(country, row.name, row.post, remark)
    if people:
        lack = f"names {' and '.join(sorted(row.name for row in people.values()))}"
    else:
        lack = "has no name" if rows else "has no row"
    return SpeakerFound(country, remark=f"The workbook {lack} for this speech: who gave it is not known.")


def _name_countries(rows: list[Row]) -> dict[str, dict[int, str]]:
    """The names of each code's country by session, without slips."""
    times = Counter((row.key.code, row.country) for row in rows if row.country)
    most = Counter[str]()
    for (code, _), count in times.items():
        most[code] = max(most[code], count)
    names: dict[str, dict[int, str]] = defaultdict(dict)
    for row in rows:
        if row.country and times[row.key.code, row.country] >= min(FEWEST, most[row.key.code]):
            names[row.key.code][row.key.session] = row.country
    return names


def _nearest(names: dict[int, str], key: Key) -> str:
    """The country's name in the session, or the nearest that has one; its code where none has."""
    nearest = min(names, key=lambda session: (abs(session - key.session), session), default=None)
    return key.code if nearest is None else names[nearest]
