"""The configuration: what is written down is what is read, and a slip stops the start."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.environment import seal_environment
from tests.running_site import TOP

PRINT_SETTINGS = """
import json
from archive import settings
print(json.dumps({name: getattr(settings, name, None) for name in %r}, default=str))
"""


def read(path: str) -> str:
    return (TOP / path).read_text(encoding="utf-8")


def read_settings(state: Path, *names: str, **variables: str) -> dict[str, object]:
    """Return settings as a new process with these environment variables reads them."""
    done = start(state, PRINT_SETTINGS % (names,), **variables)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def start(state: Path, code: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    environment = seal_environment(state, **variables)
    return subprocess.run([sys.executable, "-c", code], cwd=TOP, env=environment, capture_output=True, text=True)


def test_the_example_explains_exactly_the_variables_that_the_settings_read(tmp_path: Path) -> None:
    explained = set(re.findall(r"^#(ARCHIVE_\w+)=", read(".env.example"), re.MULTILINE))
    read_by_settings = {
        f"ARCHIVE_{name}" for name in re.findall(r'env\.(?!prefixed)\w+\("(\w+)"', read("archive/settings.py"))
    }

    assert explained == read_by_settings
    assert read_by_settings <= set(seal_environment(tmp_path)), "Tests would take it from a developer's .env."


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("ARCHIVE_DEBUG", "maybe"),
        ("ARCHIVE_HTTPS", ""),
        ("ARCHIVE_BEHIND_PROXY", "2"),
        ("ARCHIVE_HSTS_SECONDS", "a year"),
        ("ARCHIVE_DATABASE_URL", "archive.sqlite3"),
    ],
)
def test_a_value_that_cannot_be_read_stops_the_start_and_names_the_variable(
    tmp_path: Path, variable: str, value: str
) -> None:
    refused = start(tmp_path, "import archive.settings", **{variable: value})

    assert refused.returncode != 0
    assert f'"{variable}" invalid' in refused.stderr.splitlines()[-1]


def test_nothing_insecure_is_a_default(tmp_path: Path) -> None:
    names = ["DEBUG", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_PROXY_SSL_HEADER"]
    done = subprocess.run(
        [sys.executable, "-c", PRINT_SETTINGS % (names,)],
        cwd=TOP,
        env={"ARCHIVE_STATE": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )

    assert list(json.loads(done.stdout).values()) == [False, True, True, True, None]


def test_the_signing_key_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    first = read_settings(tmp_path, "SECRET_KEY", ARCHIVE_SECRET_KEY="")
    second = read_settings(tmp_path, "SECRET_KEY", ARCHIVE_SECRET_KEY="")

    assert first == second
    assert len(str(first["SECRET_KEY"])) >= 50
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_compose_runs_the_postgresql_that_the_tests_install() -> None:
    tested = re.search(r"^POSTGRESQL=(\d+)", read(".ci/system-packages"), re.MULTILINE)
    composed = re.search(r"image: postgres:(\d+)", read("docker-compose.yml"))

    assert tested
    assert composed
    assert tested[1] == composed[1]


def test_compose_sets_only_variables_that_something_reads() -> None:
    known = set(re.findall(r"^#(\w+)=", read(".env.example"), re.MULTILINE))
    used = set(re.findall(r"\$\{(\w+)", read("docker-compose.yml")))

    assert used <= known


def test_the_lock_names_exact_versions_and_no_place() -> None:
    lines = read(".ci/constraints.txt").splitlines()

    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []


def test_the_lock_has_every_dependency() -> None:
    locked = {line.partition("==")[0].lower().replace("_", "-") for line in read(".ci/constraints.txt").splitlines()}
    asked = {
        name.lower() for name in re.findall(r'^    "([\w-]+)', read("pyproject.toml").split("[tool.")[0], re.MULTILINE)
    }

    assert asked
    assert asked - locked == set()
