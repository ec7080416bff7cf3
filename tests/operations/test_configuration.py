"""The configuration: what is written down is what is read, and a slip stops the start."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

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


def read_settings(state: Path, *names: str, **variables: str) -> dict[str, Any]:
    """Return settings as a new process with these environment variables reads them."""
    done = start(PRINT_SETTINGS % (names,), seal_environment(state, **variables))
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def read_defaults(state: Path, *names: str) -> list[Any]:
    """Return settings as a process reads them that is told nothing but where to write."""
    done = start(PRINT_SETTINGS % (names,), {"ARCHIVE_STATE": str(state), "PATH": ""})
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout).values())


def start(code: str, environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
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
        ("ARCHIVE_HSTS_SECONDS", "-1"),
        ("ARCHIVE_DATABASE_URL", "archive.sqlite3"),
        ("ARCHIVE_DATABASE_URL", ""),
        ("ARCHIVE_STATE", ""),
        ("ARCHIVE_SEARCH_INDEX", ""),
        ("ARCHIVE_ALLOWED_HOSTS", ""),
        ("ARCHIVE_STATE", "/etc/passwd"),
        ("ARCHIVE_STATE", "/proc/nope"),
        ("ARCHIVE_SECRET_KEY", "short"),
        ("ARCHIVE_SECRET_KEY", "a" * 60),
        ("ARCHIVE_TRUSTED_ORIGINS", "example.org"),
        ("ARCHIVE_TRUSTED_ORIGINS", "https://example.org/"),
        ("ARCHIVE_TRUSTED_ORIGINS", "https://"),
    ],
)
def test_a_value_that_cannot_be_used_stops_the_start_in_one_line_that_names_the_variable(
    tmp_path: Path, variable: str, value: str
) -> None:
    refused = start("import archive.settings", seal_environment(tmp_path) | {variable: value})

    (line,) = refused.stderr.splitlines()
    assert refused.returncode == 1
    assert line.startswith(f'Environment variable "{variable}" invalid: ')


def test_the_server_ends_with_one_line_when_a_value_cannot_be_used(tmp_path: Path) -> None:
    told = {"ARCHIVE_DEBUG": "maybe", "DJANGO_SETTINGS_MODULE": "archive.settings", "PORT": "0"}
    environment = seal_environment(tmp_path, **told)
    command = [sys.executable, "-m", "gunicorn", "--config", "python:archive.server", "archive.wsgi"]

    refused = subprocess.run(command, cwd=TOP, env=environment, capture_output=True, text=True)

    assert refused.returncode == 1
    assert refused.stderr == 'Environment variable "ARCHIVE_DEBUG" invalid: Not a valid boolean.\n'


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("WEB_CONCURRENCY", "many"),
        ("WEB_CONCURRENCY", "0"),
        ("WEB_CONCURRENCY", ""),
        ("ARCHIVE_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none"),
        ("ARCHIVE_DATABASE_URL", "sqlite:////proc/nope/archive.sqlite3"),
        ("ARCHIVE_DEBUG", "maybe"),
    ],
)
def test_a_site_that_cannot_be_prepared_says_in_one_line_which_variable_to_look_at(
    tmp_path: Path, variable: str, value: str
) -> None:
    environment = seal_environment(tmp_path, DJANGO_SETTINGS_MODULE="archive.settings") | {variable: value}

    command = [sys.executable, "manage.py", "prepare_site"]
    refused = subprocess.run(command, cwd=TOP, env=environment, capture_output=True, text=True)

    (line,) = refused.stderr.splitlines()
    assert refused.returncode == 1
    assert variable in line


@pytest.mark.parametrize("value", ["", "https://example.org", "https://record.example.org:8443,http://*.example.org"])
def test_origins_that_browsers_send_are_taken(tmp_path: Path, value: str) -> None:
    found = read_settings(tmp_path, "CSRF_TRUSTED_ORIGINS", ARCHIVE_TRUSTED_ORIGINS=value)

    assert found["CSRF_TRUSTED_ORIGINS"] == value.split(",") * bool(value)


def test_nothing_insecure_is_a_default(tmp_path: Path) -> None:
    names = ["DEBUG", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_PROXY_SSL_HEADER"]

    assert read_defaults(tmp_path, *names) == [False, True, True, True, None]


def test_the_signing_key_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    first = read_settings(tmp_path, "SECRET_KEY", ARCHIVE_SECRET_KEY="")
    second = read_settings(tmp_path, "SECRET_KEY", ARCHIVE_SECRET_KEY="")

    assert first == second
    assert len(str(first["SECRET_KEY"])) >= 50
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_compose_passes_on_every_variable_that_a_public_site_may_need() -> None:
    known = set(re.findall(r"^#(\w+)=", read(".env.example"), re.MULTILINE))
    asked = set(re.findall(r"\$\{(\w+)", read("docker-compose.yml")))
    set_by_us = {"ARCHIVE_DATABASE_URL", "ARCHIVE_STATE", "ARCHIVE_SEARCH_INDEX", "HOST"}

    assert known - asked == set_by_us | {"ARCHIVE_DEBUG"}
    assert asked <= known


def test_browsers_are_not_bound_for_long_nor_beyond_the_site_unless_asked(tmp_path: Path) -> None:
    names = ["SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_HSTS_PRELOAD"]

    assert read_defaults(tmp_path, *names) == [3600, False, False]


@pytest.mark.parametrize("address", ["postgresql://archive@database/archive", "sqlite:///archive.sqlite3"])
def test_a_connection_to_the_database_is_kept_and_looked_at_before_it_is_used_again(
    tmp_path: Path, address: str
) -> None:
    found = read_settings(tmp_path, "DATABASES", ARCHIVE_DATABASE_URL=address)

    assert {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}.items() <= found["DATABASES"]["default"].items()


def test_a_folder_without_a_leading_slash_begins_at_the_checkout(tmp_path: Path) -> None:
    found = read_settings(tmp_path, "SEARCH_INDEX_DIR", ARCHIVE_SEARCH_INDEX="var/elsewhere")

    assert found == {"SEARCH_INDEX_DIR": str(TOP / "var/elsewhere")}


def test_the_lock_names_exact_versions_and_no_place() -> None:
    lines = read(".ci/constraints.txt").splitlines()

    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []


def test_the_lock_has_every_dependency() -> None:
    locked = {line.partition("==")[0].lower().replace("_", "-") for line in read(".ci/constraints.txt").splitlines()}
    groups = read("pyproject.toml").split("\nbench = [")[0]  # which has an environment of its own
    asked = {name.lower().replace("_", "-") for name in re.findall(r'^    "([\w-]+)', groups, re.MULTILINE)}

    assert asked
    assert asked - locked == set()


def test_an_empty_host_is_this_machine_and_not_every_address(tmp_path: Path) -> None:
    told = {"HOST": "", "PORT": "", "WEB_CONCURRENCY": ""}

    done = start("from archive.server import bind, workers; print(*bind, workers)", seal_environment(tmp_path, **told))

    assert done.stdout == "127.0.0.1:8000 2\n"


def test_who_asks_under_a_foreign_name_fills_one_line_of_the_log(tmp_path: Path) -> None:
    log = "import django, logging; django.setup(); logging.getLogger('django.security.DisallowedHost').error"
    done = start(
        f"{log}('no name of ours: evil.example', exc_info=ValueError('told'))",
        seal_environment(tmp_path, DJANGO_SETTINGS_MODULE="archive.settings"),
    )

    assert len(done.stderr.splitlines()) == 1
    assert "evil.example" in done.stderr


def test_an_answer_that_says_come_back_later_fills_no_line_of_the_log(tmp_path: Path) -> None:
    log = "import django, logging; django.setup(); log = logging.getLogger('django.request').error"
    said = "log('busy', extra={'status_code': 503}); log('broken', extra={'status_code': 500})"

    done = start(f"{log}; {said}", seal_environment(tmp_path, DJANGO_SETTINGS_MODULE="archive.settings"))

    assert done.stderr == "ERROR django.request: broken\n"
