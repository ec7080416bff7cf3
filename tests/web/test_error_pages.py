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
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("address", ["/statements/ean1e8y0b6/", "/statements.csv", "/collection/", "/sitemap.xml"])
def test_what_sends_something_to_a_public_page_is_told_that_it_can_only_be_read(address: str, method: str) -> None:
    response = Client(enforce_csrf_checks=True).generic(method, address)

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert "can only be read" in response.content.decode()


@pytest.mark.django_db
def test_the_way_to_the_api_can_only_be_read() -> None:
    assert Client(enforce_csrf_checks=True).post("/api/").status_code == 405


@pytest.mark.django_db
def test_a_form_of_the_admin_without_its_token_is_told_what_to_do() -> None:
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "anna"})

    assert response.status_code == 403
    assert "load the page again, and send it once more" in sentence_of(response.content.decode())


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/statements/", "/briefings/", "/speakers/", "/about/", "/s/0123456789"])
def test_pages_can_be_read_and_nothing_else(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405
    assert client.head(address).status_code in (200, 301)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    ["/statements/%00/", "/s/%00", "/statements/a%20b/", "/articles/99999999999999999999999/", "/speakers/%00/"],
)
def test_an_address_that_no_database_can_hold_is_just_not_there(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["-", "---", "-" * 40, "o-o", "0" * 40, "0" * 41, "é", "a_b", "a%0A", "²"])
@pytest.mark.parametrize("address", ["/s/{}", "/statements/{}/", "/statements/{}/cite.bib"])
def test_what_cannot_be_an_id_is_just_not_there(client: Client, address: str, typed: str) -> None:
    assert client.get(address.format(typed), follow=True).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("parameter", ["q", "topic", "since", "page", "sort", "unheard-of"])
def test_no_parameter_can_break_the_search_page(client: Client, parameter: str) -> None:
    for value in ("\x00", "9" * 400, "(((((", "\ud7ff" * 3, "-" * 100):
        assert client.get("/statements/", {parameter: value}).status_code in (200, 400)
