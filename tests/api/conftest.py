"""Answers as a program gets them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

Ask = Callable[..., Any]


@pytest.fixture(autouse=True)
def without_limit(settings: Settings) -> None:
    """Tests ask often. Those about the limit set one."""
    settings.API_REQUESTS_A_MINUTE = 0


@pytest.fixture
def ask(client: Client, db: None) -> Ask:
    """Return a function that asks for an address of the API, or for a whole one, and gives back its JSON."""

    def answer(address: str, *, status: int = 200, **parameters: str | list[str]) -> Any:
        whole = address if address.startswith(("http", "/")) else f"/api/v1/{address}"
        response = client.get(whole.removeprefix("http://testserver"), parameters or None)
        assert response.status_code == status, response.content.decode()
        return response.json()

    return answer
