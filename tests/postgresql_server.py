"""A PostgreSQL server for one command: `python -m tests.postgresql_server pytest …`.

It is of the version that production runs, where that is installed; else it says so and runs another.

The command finds the server's address in TEST_DATABASE_URL. The server has a folder and a socket of its own, which
only its user and root can reach, listens on no port, and syncs nothing to disk. It never outlives this process, not
even one that is killed.
"""

import contextlib
import os
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from tests.kept_process import start_kept, stop_kept
from tests.scratch import write_to_memory
from tests.waiting import comes_true

UNPRIVILEGED = ["postgres", "nobody"]  # the server refuses to run as root
QUICK = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=64MB"]
# For tests: cleaning up by itself, it would begin transactions whenever it likes, whose end the index waits for.
UNDISTURBED = ["autovacuum=off"]
DEBIAN = Path("/usr/lib/postgresql")  # with a folder for each version
COMPOSE = Path(__file__).parents[1] / "docker-compose.yml"


class ServerFailed(RuntimeError):
    """The server cannot be started; the message says why and what to do."""


def version_in_production() -> int:
    return int(re.findall(r"image: postgres:(\d+)", COMPOSE.read_text(encoding="utf-8"))[0])


def find_programs() -> Path:
    """Return the folder of the server's programs: production's version, else the one on the path, else the newest."""
    same = DEBIAN / str(version_in_production()) / "bin"
    if (same / "initdb").exists():
        return same
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    versions = [path for path in DEBIAN.glob("*/bin/initdb") if path.parts[-3].isdigit()]
    if not versions:
        raise ServerFailed("No PostgreSQL server found. Install one (on Debian: apt-get install postgresql).")
    return max(versions, key=lambda path: int(path.parts[-3])).parent


def find_difference(programs: Path) -> str:
    """Say that the tests run on another version than production; empty when they do not."""
    told = subprocess.run([programs / "initdb", "--version"], check=True, capture_output=True, text=True).stdout
    version = int(re.findall(r"\d+", told)[0])
    if version == version_in_production():
        return ""
    return f"The tests run on PostgreSQL {version}, but production (docker-compose.yml) on {version_in_production()}."


def find_user() -> str | None:
    """Return whom the server must run as; None is the user of this process."""
    if os.getuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in UNPRIVILEGED if name in known)


class Server:
    """A server and the folder of its data, which is removed when it stops unless it is `kept`, to be started again.

    A `folder` that is given is kept; a server that once ran there goes on with its data.
    """

    def __init__(self, *, kept: bool = False, folder: Path | None = None) -> None:
        self._kept = kept or folder is not None
        self._programs, self._user = find_programs(), find_user()
        self.folder = folder = folder or Path(tempfile.mkdtemp(prefix="archive-postgresql-"))
        folder.mkdir(exist_ok=True)
        if not (folder / "data").exists():
            self._make(folder)

    def _make(self, folder: Path) -> None:
        if self._user:
            shutil.chown(folder, self._user)
        initdb = [
            str(self._programs / "initdb"),
            "--username=archive",
            "--auth=trust",
            "--encoding=UTF8",
            "--no-locale",
        ]
        command = [*initdb, "--no-sync", f"--pgdata={folder / 'data'}"]
        subprocess.run(command, user=self._user, cwd=folder, check=True, stdout=subprocess.DEVNULL)

    @property
    def address(self) -> str:
        return f"postgresql://archive@{quote(str(self.folder), safe='')}/postgres"

    def start(self, settings: Sequence[str] = ()) -> None:
        options = [
            f"-c{option}"
            for option in [*QUICK, *settings, f"unix_socket_directories={self.folder}", "listen_addresses="]
        ]
        command = [str(self._programs / "postgres"), f"-D{self.folder / 'data'}", *options]
        with (self.folder / "log").open("a") as log:
            self._keeper = start_kept(
                command, log=log, user=self._user, cwd=self.folder, remove_at_end=None if self._kept else self.folder
            )
        wait_until_ready(self._programs / "pg_isready", self.folder)

    def stop(self) -> None:
        stop_kept(self._keeper)


@contextlib.contextmanager
def running_server(settings: Sequence[str] = (), folder: Path | None = None) -> Iterator[str]:
    """Start a server, yield the address of its database, and stop it whatever happens.

    `settings` of the server, such as "work_mem=64MB", come behind those of the tests. `folder`: keep its data there.
    """
    server = Server(folder=folder)
    server.start(settings)
    try:
        yield server.address
    finally:
        server.stop()


def wait_until_ready(pg_isready: Path, folder: Path) -> None:
    if not comes_true(lambda: subprocess.run([pg_isready, "--quiet", "--host", folder]).returncode == 0):
        raise ServerFailed(f"PostgreSQL did not start:\n{(folder / 'log').read_text()}")


def main(command: list[str]) -> int:
    difference = find_difference(find_programs())
    if difference:
        print(difference, file=sys.stderr)
    write_to_memory()
    with running_server(UNDISTURBED) as address:
        return subprocess.run(command, env=os.environ | {"TEST_DATABASE_URL": address}).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ServerFailed as failure:
        sys.exit(str(failure))
