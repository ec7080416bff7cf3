"""An archive that has everything, and its dump."""

import shutil
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from statements.exports.dump_writing import dump_archive
from tests.operations.dumped import fill_archive


@pytest.fixture(scope="module")
def made_once(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Path:
    """Return the dump of an archive that is no longer there."""
    folder = tmp_path_factory.mktemp("made") / "dump"
    with django_db_blocker.unblock(), transaction.atomic():
        fill_archive()
        dump_archive(folder)
        transaction.set_rollback(True)
    return folder


@pytest.fixture
def dump(made_once: Path, tmp_path: Path) -> Path:
    """A dump to load, or to spoil first; the archive has no rows."""
    return Path(shutil.copytree(made_once, tmp_path / "dump"))
