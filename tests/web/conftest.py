"""Pages as a reader meets them: asked for by address, answered whole."""

from collections.abc import Callable

import pytest
from django.test import Client

from statements.search import rebuild

ReadPage = Callable[..., str]


@pytest.fixture
def read_page(client: Client, db: None) -> ReadPage:
    """Return a function that asks for an address and gives back its HTML, whatever the status."""

    def read(address: str, **parameters: str | list[str]) -> str:
        return client.get(address, parameters).content.decode()

    return read


@pytest.fixture
def search_page(read_page: ReadPage) -> ReadPage:
    """Return a function that indexes all rows and then asks for the search page."""

    def search(**parameters: str | list[str]) -> str:
        rebuild()
        return read_page("/statements/", **parameters)

    return search
