"""Many searches at once, over HTTP, by `wrk`: how many pages a second, and how long one in a hundred takes."""

import random
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.scale.http import Site

CONNECTIONS = 4
SECONDS = 30
MANY = 200_000  # addresses of a mix in which searches repeat: more than are asked for
SCRIPT = """
    local paths, place = {}, 0
    for line in io.lines("PATHS") do paths[#paths + 1] = line end
    wrk.headers["Accept-Encoding"] = "gzip"
    function request()
        place = place + 1
        if place > #paths then wrk.thread:stop() place = #paths end
        return wrk.format("GET", paths[place])
    end
    function done(summary, latency, requests)
        local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
        local answered = summary.requests
        io.write(string.format("FIGURES %d %d %.6f %.3f %.3f\\n", answered, bad, summary.duration / 1e6,
            latency:percentile(50) / 1000, latency:percentile(99) / 1000))
    end
"""


@dataclass(frozen=True, slots=True)
class Load:
    """What one run of `wrk` told. Times in milliseconds."""

    answered: int
    failed: int
    per_second: float
    median_ms: float
    p99_ms: float


def can_load() -> bool:
    """Tell whether `wrk` is installed (on Debian: apt-get install wrk)."""
    return shutil.which("wrk") is not None


def put_under_load(site: Site, paths: Sequence[str], seconds: int = SECONDS) -> Load:
    """Ask for the paths one after the other, over some connections at once, until the time or the paths are over."""
    with tempfile.TemporaryDirectory() as folder:
        listed, script = Path(folder, "paths"), Path(folder, "ask.lua")
        listed.write_text("\n".join(paths), encoding="utf-8")
        script.write_text(SCRIPT.replace("PATHS", str(listed)), encoding="utf-8")
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "30s", "-s", str(script)]
        told = subprocess.run([*command, f"http://{site.host}:{site.port}"], capture_output=True, text=True, check=True)
    answered, failed, took, median, p99 = re.findall(r"FIGURES (.*)", told.stdout)[0].split()
    return Load(int(answered), int(failed), int(answered) / float(took), float(median), float(p99))


def mix(paths: Sequence[str], seed: int = 1) -> list[str]:
    """Repeat paths as readers do: the n-th most wanted is asked for with a chance of 1 in n."""
    weights = [1 / rank for rank in range(1, len(paths) + 1)]
    return random.Random(seed).choices(paths, weights, k=MANY)
