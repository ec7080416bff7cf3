import pytest
from django.http import HttpRequest
from django.test import Client
from django.views.defaults import bad_request, permission_denied, server_error

from tests.web.reading import sentence_of


@pytest.mark.django_db
def test_an_unknown_address_offers_a_way_on(client: Client) -> None:
    response = client.get("/no/such/page")
    page = response.content.decode()

    assert response.status_code == 404
    assert "There is nothing at this address" in page
    assert 'action="/statements/"' in page


def test_a_fault_of_ours_is_told_without_the_database() -> None:
    response = server_error(HttpRequest())

    assert response.status_code == 500
    assert "Something failed on our side" in sentence_of(response.content.decode())


@pytest.mark.parametrize(("view", "status"), [(bad_request, 400), (permission_denied, 403)])
def test_other_refusals_have_pages_too(view: object, status: int) -> None:
    response = view(HttpRequest(), Exception())  # type: ignore[operator]

    assert response.status_code == status
    assert "On the Record" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/statements/", "/briefings/", "/speakers/", "/about/", "/s/0123456789"])
def test_pages_can_be_read_and_nothing_else(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405
    assert client.head(address).status_code in (200, 301)
