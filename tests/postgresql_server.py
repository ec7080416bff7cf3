"""A PostgreSQL server for one command: `python -m tests.postgresql_server pytest …`.

The command finds the server's address in TEST_DATABASE_URL. The server has a folder and a socket of its own, which
only its user and root can reach, listens on no port, and syncs nothing to disk. It never outlives this process, not
even one that is killed.
"""

import contextlib
import glob
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from tests.kept_process import start_kept, stop_kept

UNPRIVILEGED = ["postgres", "nobody"]  # the server refuses to run as root
QUICK = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=64MB"]
START_WITHIN = 30  # seconds


class ServerFailed(RuntimeError):
    """The server cannot be started; the message says why and what to do."""


def find_programs() -> Path:
    """Return the folder of the server's programs, the newest version first."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    versions = glob.glob("/usr/lib/postgresql/*/bin/initdb")
    if not versions:
        raise ServerFailed("No PostgreSQL server found. Install one (on Debian: apt-get install postgresql).")
    return Path(max(versions, key=lambda path: int(Path(path).parts[4]))).parent


def find_user() -> str | None:
    """Return whom the server must run as; None is the user of this process."""
    if os.getuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in UNPRIVILEGED if name in known)


@contextlib.contextmanager
def running_server() -> Iterator[str]:
    """Start a server, yield the address of its database, and stop it whatever happens."""
    programs, user = find_programs(), find_user()
    folder = Path(tempfile.mkdtemp(prefix="archive-postgresql-"))
    if user:
        shutil.chown(folder, user)
    data = folder / "data"
    initdb = [str(programs / "initdb"), "--username=archive", "--auth=trust", "--encoding=UTF8", "--no-locale"]
    subprocess.run(
        [*initdb, "--no-sync", f"--pgdata={data}"], user=user, cwd=folder, check=True, stdout=subprocess.DEVNULL
    )
    options = [f"-c{option}" for option in [*QUICK, f"unix_socket_directories={folder}", "listen_addresses="]]
    with (folder / "log").open("w") as log:
        command = [str(programs / "postgres"), f"-D{data}", *options]
        server = start_kept(command, log=log, user=user, cwd=folder, remove_at_end=folder)
    try:
        wait_until_ready(programs / "pg_isready", folder)
        yield f"postgresql://archive@{quote(str(folder), safe='')}/postgres"
    finally:
        stop_kept(server)


def wait_until_ready(pg_isready: Path, folder: Path) -> None:
    deadline = time.monotonic() + START_WITHIN
    while subprocess.run([pg_isready, "--quiet", "--host", folder]).returncode:
        if time.monotonic() > deadline:
            raise ServerFailed(f"PostgreSQL did not start:\n{(folder / 'log').read_text()}")
        time.sleep(0.05)


def main(command: list[str]) -> int:
    with running_server() as address:
        return subprocess.run(command, env=os.environ | {"TEST_DATABASE_URL": address}).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ServerFailed as failure:
        sys.exit(str(failure))
