"""The rows an archive starts from: outlets, speakers and topics, from three TOML files."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction

from statements.importing.addresses import find_by_slug, is_retired
from statements.importing.errors import WrongSeed
from statements.importing.names import fold_name
from statements.importing.seed_offices import take_offices
from statements.importing.speakers import SpeakerDirectory
from statements.importing.topic_terms import LISTS, take_terms
from statements.models import Outlet, Speaker, Topic
from statements.models.editor_locks import EditorLocks

FILES = ("outlets.toml", "speakers.toml", "topics.toml")
OUTLET_KEYS = {"slug", "name", "names", "description", "country", "home"}
SPEAKER_KEYS = {"slug", "name", "kind", "names", "note", "wikidata", "office"}
OFFICE_KEYS = {"title", "represents", "since", "until"}
TOPIC_KEYS = {"slug", "name", "description", "broader", "terms", "exclusions", "wikidata", "unbis"}

Row = TypeVar("Row", bound=EditorLocks)


@dataclass(slots=True)
class SeedReport:
    """How many rows were made, changed, or already as the files say.

    The terms of a topic, and the names and offices of a speaker, are part of its row here.
    """

    created: int = 0
    changed: int = 0
    unchanged: int = 0


@transaction.atomic
def load_seeds(folder: Path) -> SeedReport:
    """Make the archive hold what `outlets.toml`, `speakers.toml` and `topics.toml` say, or those of them there are.

    Rows are found by slug, also by one that an editor has changed since. A field that an
    editor claimed is left alone, and nothing is ever taken away. Twice changes nothing.

    Raises:
        WrongSeed: there is none of the three, or one is wrong; nothing of them is loaded.
    """
    if not any((folder / name).exists() for name in FILES):
        raise WrongSeed(
            str(folder), problem=f"has none of {', '.join(FILES)}.", remedy="Give the folder that has them."
        )
    report = SeedReport()
    for values in _read(folder / "outlets.toml", "outlet", OUTLET_KEYS):
        values["url"] = values.pop("home", "")
        _write(Outlet, values, report)
    for values in _read(folder / "topics.toml", "topic", TOPIC_KEYS):
        _load_topic(values, report)
    directory = SpeakerDirectory()
    for values in _read(folder / "speakers.toml", "speaker", SPEAKER_KEYS):
        _load_speaker(values, report, directory, folder / "speakers.toml")
    return report


def _read(path: Path, table: str, keys: set[str]) -> Iterable[dict[str, Any]]:
    if not path.exists():
        return
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8")).get(table, [])
    except OSError as error:
        raise WrongSeed(path.name, problem=f"cannot be read ({error.strerror}).", remedy="Restore it.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongSeed(path.name, problem=f"is not TOML ({error}).", remedy="Mend it.") from error
    for values in rows:
        _refuse_unknown(values, keys, path)
        yield values


def _refuse_unknown(values: Mapping[str, Any], keys: set[str], path: Path) -> None:
    if unknown := sorted(values.keys() - keys):
        raise WrongSeed(
            path.name, problem=f"has an unknown key {unknown[0]!r}.", remedy=f"The keys are {', '.join(sorted(keys))}."
        )
    if not {"slug", "name"} <= values.keys() and "title" not in values:
        raise WrongSeed(path.name, problem="has a row without slug or name.", remedy="Give it both.")


def _load_topic(values: dict[str, Any], report: SeedReport) -> None:
    """Make or change a topic. A broader one stands above it in the file, or in the archive."""
    phrases = {name: values.pop(name) for name in LISTS if name in values}
    if broader := values.pop("broader", ""):
        above = find_by_slug(Topic, broader)
        if above:
            values["broader"] = above
        elif not is_retired(Topic, broader):
            raise WrongSeed(
                values["slug"],
                problem=f"belongs to a topic {broader!r} that is not there.",
                remedy="Write the broader topic above it.",
            )
    _write(Topic, values, report, partial(take_terms, lists=phrases))


def _write(
    model: type[Row], values: dict[str, Any], report: SeedReport, finish: Callable[[Row], bool] | None = None
) -> Row | None:
    """Make or change the row; None when its address is retired for good, which no seed file undoes.

    `finish` does the same for rows that hang on it, and returns whether it changed any.
    """
    slug = values.pop("slug")
    row = find_by_slug(model, slug)
    if row is None and is_retired(model, slug):
        return None
    is_new = row is None
    row = row or model(slug=slug)
    differing = row.take(values)
    with _mending(slug):
        if is_new or differing:
            row.full_clean()
            row.save(update_fields=None if is_new else differing)  # an editor may just claim another field
        changed = bool(differing) | (finish is not None and finish(row))
    report.created += is_new
    report.changed += changed and not is_new
    report.unchanged += not changed and not is_new
    return row


@contextmanager
def _mending(slug: str) -> Iterator[None]:
    try:
        yield
    except ValidationError as error:
        raise WrongSeed(slug, problem="; ".join(error.messages), remedy="Mend the seed file.") from error


def _load_speaker(values: dict[str, Any], report: SeedReport, directory: SpeakerDirectory, path: Path) -> None:
    names, offices = values.pop("names", []), values.pop("office", [])
    _refuse_namesake(values["slug"], values["name"], path)
    for office in offices:
        _refuse_unknown(office, OFFICE_KEYS, path)

    def finish(speaker: Speaker) -> bool:
        speaker = Speaker.objects.select_for_update(no_key=True).get(pk=speaker.pk)  # with an editor's claims of now
        return directory.add_names(speaker, [speaker.name, *names]) | take_offices(speaker, offices, path.name)

    _write(Speaker, values, report, finish)


def _refuse_namesake(slug: str, name: str, path: Path) -> None:
    """A second row of the same name would leave every statement of both without a speaker."""
    if find_by_slug(Speaker, slug) is None:
        namesake = Speaker.objects.filter(names__folded=fold_name(name)).first()
        if namesake is not None:
            raise WrongSeed(
                path.name,
                problem=f"would make a second speaker called {name!r}.",
                remedy=f"Give it the slug {namesake.slug!r}, or make the namesake in the admin.",
            )
