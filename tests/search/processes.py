"""Python processes beside the test, on the same database and index."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.db import connection

from tests.environment import seal_environment
from tests.waiting import PATIENCE

ROOT = Path(__file__).parents[2]
SETUP = "import os, signal, sys, time; import django; django.setup()\n"


def start_python(script: str, *arguments: str) -> "subprocess.Popen[str]":
    """Start a script that has Django set up, and `os`, `signal`, `sys` and `time` at hand."""
    return _start([sys.executable, "-c", SETUP + script, *arguments])


def start_command(*arguments: str) -> "subprocess.Popen[str]":
    return _start([sys.executable, "manage.py", *arguments])


def finish(process: "subprocess.Popen[str]") -> str:
    """Wait for the end and return what was printed."""
    out, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, errors
    return out


def _start(command: list[str]) -> "subprocess.Popen[str]":
    environment = seal_environment(
        Path(settings.STATE_DIR),
        _database_url(),
        ARCHIVE_SEARCH_INDEX=str(settings.SEARCH_INDEX_DIR),
        DJANGO_SETTINGS_MODULE="archive.settings",
    )
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def _database_url() -> str:
    """Return the address of the tests' own database."""
    place = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{place['NAME']}"
    return f"postgresql://{place['USER']}@{quote(str(place['HOST']), safe='')}/{place['NAME']}"
