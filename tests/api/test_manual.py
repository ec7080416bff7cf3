"""The examples of docs/api.md are run as they stand, against the site as it is served."""

import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.running_site import TOP, Site, running_site

MANUAL = (TOP / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```(sh|python|r)\n(.*?)^```", MANUAL, re.MULTILINE | re.DOTALL)
PROGRAMS = {"sh": ["sh", "-eu"], "python": [sys.executable, "-W", "error"], "r": ["Rscript", "--vanilla"]}
SITE = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running_site(tmp_path_factory.mktemp("site")) as started:
        yield started


def run(language: str, code: str, site: Site, folder: Path) -> str:
    script = folder / f"example.{language}"
    script.write_text(code.replace(SITE, site.url), encoding="utf-8")
    done = subprocess.run([*PROGRAMS[language], script], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_there_are_examples_in_every_language() -> None:
    assert {language for language, _ in EXAMPLES} == PROGRAMS.keys()


def test_every_example_runs_and_tells_something(site: Site, tmp_path: Path) -> None:
    printed = [run(language, code, site, tmp_path) for language, code in EXAMPLES]

    found, again, figures, verbatim, table = printed
    assert "$350 billion" in figures
    assert int(re.findall(r'"total":(\d+)', found)[0]) == site.count("?q=ceasefire") > 0
    assert again == "304\n"
    assert int(verbatim.split()[0]) > 0
    assert int(re.findall(r"^(\d+) statements", table, re.MULTILINE)[0]) == site.count("")


def test_two_processes_count_the_requests_of_one_address_together(site: Site) -> None:
    """Each request comes over a connection of its own, so both processes answer some of them."""
    told = [fetch_limit(site) for _ in range(12)]
    in_one_minute = [(before, after) for before, after in pairwise(told) if before["Reset"] >= after["Reset"]]

    assert {before["Remaining"] - after["Remaining"] for before, after in in_one_minute} == {1}


def fetch_limit(site: Site) -> dict[str, int]:
    command = ["curl", "--silent", "--output", "/dev/null", "--dump-header", "-", f"{site.url}/api/v1/"]
    headers = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {name: int(number) for name, number in re.findall(r"^RateLimit-(\w+): (\d+)", headers, re.MULTILINE)}
