"""The programs that the tests drive, on machines that have others or none."""

import os
import subprocess
from pathlib import Path

import pytest
from django.db import connection

from tests.postgresql_server import DEBIAN, find_difference, version_in_production
from tests.running_site import TOP

APT = """#!/bin/sh
echo "$*" >>{log}
case "$*" in
    *--simulate*) [ "$3" = {offered} ] ;;
    install*) printf '#!/bin/sh\\n' >{folder}/chromium-browser; chmod +x {folder}/chromium-browser ;;
esac
"""


@pytest.mark.postgresql
@pytest.mark.django_db
def test_the_server_is_of_the_version_in_production_where_that_is_installed() -> None:
    installed = (DEBIAN / str(version_in_production()) / "bin" / "initdb").exists()
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        running = int(cursor.fetchone()[0]) // 10_000

    assert running == version_in_production() or not installed


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (f"{version_in_production()}.18 (Debian)", ""),
        ("99.2", f"The tests run on PostgreSQL 99, but production (docker-compose.yml) on {version_in_production()}."),
    ],
)
def test_a_server_of_another_version_is_told(tmp_path: Path, printed: str, said: str) -> None:
    write_program(tmp_path / "initdb", f"#!/bin/sh\necho 'initdb (PostgreSQL) {printed}'\n")

    assert find_difference(tmp_path) == said


def test_what_the_system_offers_under_another_name_is_installed(tmp_path: Path) -> None:
    log = tmp_path / "log"
    write_program(tmp_path / "apt-get", APT.format(log=log, offered="chromium-browser", folder=tmp_path))

    done = install(tmp_path, user="0")

    assert done.returncode == 0, done.stderr
    assert log.read_text().splitlines() == [
        "update -qq",
        "install --simulate chromium",
        "install --simulate chromium-browser",
        "install -qq --yes chromium-browser",
    ]


def test_who_may_not_install_is_told_what_is_needed(tmp_path: Path) -> None:
    refused = install(tmp_path, user="1000")

    assert refused.returncode == 1
    assert refused.stderr == "The tests need Chromium or Google Chrome. Install it and run this again.\n"


def install(folder: Path, user: str) -> "subprocess.CompletedProcess[str]":
    """Run the script on a machine that has a server, curl and R, no browser, and else only the plainest programs."""
    write_program(folder / "id", f"#!/bin/sh\necho {user}\n")
    for name in ["initdb", "curl", "Rscript"]:
        write_program(folder / name, "#!/bin/sh\n")
    for name in ["sh", "sed", "dirname", "chmod", "ls"]:
        (folder / name).symlink_to(find_program(name))
    return subprocess.run([TOP / ".ci/system-packages"], env={"PATH": str(folder)}, capture_output=True, text=True)


def find_program(name: str) -> Path:
    return next(path for path in (Path(place) / name for place in os.defpath.split(":")) if path.exists())


def write_program(path: Path, text: str) -> None:
    path.write_text(text)
    path.chmod(0o755)
