import pytest
from django.db import InterfaceError, OperationalError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

from statements.search import rebuild

SECRET = "password=hunter2 host=db.internal"


def test_a_process_is_alive_whatever_the_database_does(client: Client) -> None:
    # Without the mark `django_db` any question to the database would be an error.
    response = client.get("/healthz")

    assert (response.status_code, response.json()) == (200, {"status": "alive"})


@pytest.mark.django_db
def test_a_site_without_an_index_is_ready_but_degraded(client: Client) -> None:
    response = client.get("/readyz")

    assert response.status_code == 200
    assert response.json() == {"status": "degraded", "database": "ok", "migrations": "ok", "search": "degraded"}


@pytest.mark.django_db
def test_a_site_with_an_index_is_ready(client: Client) -> None:
    rebuild()

    assert client.get("/readyz").json() == {"status": "ready", "database": "ok", "migrations": "ok", "search": "ok"}


@pytest.mark.django_db
@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_a_site_whose_database_does_not_answer_is_not_ready_and_tells_no_secrets(
    client: Client, error: type[Exception]
) -> None:
    def refuse(*_: object) -> None:
        raise error(SECRET)

    with connection.execute_wrapper(refuse):
        response = client.get("/readyz")

    assert response.status_code == 503
    assert response.json()["database"] == "no answer"
    assert "hunter2" not in response.content.decode()


@pytest.mark.django_db
def test_a_site_with_migrations_to_run_is_not_ready(client: Client) -> None:
    (latest,) = MigrationLoader(connection).graph.leaf_nodes("statements")
    MigrationRecorder(connection).record_unapplied(*latest)

    response = client.get("/readyz")

    assert (response.status_code, response.json()["migrations"]) == (503, "pending")


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_no_cache_keeps_an_answer_about_health(client: Client, address: str) -> None:
    assert "no-store" in client.get(address)["Cache-Control"]


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_health_is_read_only(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405
