"""Programs that tests start beside themselves, and that never outlive them.

A small shell script stands between: it waits on a pipe that ends when this process ends, however it ends, then
interrupts the program until it is gone.
"""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

KEEPER = """
folder=$1; shift
"$@" & program=$!
cat >/dev/null
while kill -INT $program 2>/dev/null; do sleep 0.1; done
[ -z "$folder" ] || rm -rf "$folder"
"""


def start_kept(
    command: Sequence[str | Path],
    *,
    log: IO[str],
    user: str | None = None,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    remove_at_end: Path | None = None,
) -> "subprocess.Popen[bytes]":
    """Start `command`. Call `stop_kept` with what is returned; the end of this process does the same."""
    return subprocess.Popen(
        ["sh", "-c", KEEPER, "keeper", str(remove_at_end or ""), *command],
        stdin=subprocess.PIPE,
        stdout=log,
        stderr=log,
        user=user,
        cwd=cwd,
        env=env,
        start_new_session=True,  # Ctrl-C is for the tests, which stop it in their own time
    )


def stop_kept(keeper: "subprocess.Popen[bytes]") -> None:
    keeper.communicate()
