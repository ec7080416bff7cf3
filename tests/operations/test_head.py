import io
from collections.abc import Callable
from typing import Any

import pytest

from archive.wsgi import application

pytestmark = pytest.mark.django_db


def ask(method: str, path: str) -> tuple[str, dict[str, str], bytes]:
    """Ask as a server does; Django's test client would drop the body by itself."""
    answer: dict[str, Any] = {}

    def start_response(status: str, headers: list[tuple[str, str]], error: object = None, /) -> Callable[[bytes], None]:
        answer.update(status=status, headers=dict(headers))
        return lambda written: None

    environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "SERVER_NAME": "localhost", "SERVER_PORT": "80"}
    streams = {"wsgi.input": io.BytesIO(), "wsgi.errors": io.StringIO(), "wsgi.url_scheme": "http"}
    response = application({**environ, **streams}, start_response)
    body = b"".join(response)
    response.close()
    return answer["status"], answer["headers"], body


@pytest.mark.parametrize("path", ["/about/", "/nothing", "/statements.csv"])
def test_head_gives_the_headers_of_the_page_without_the_page(path: str) -> None:
    status, headers, page = ask("GET", path)

    head_status, head_headers, nothing = ask("HEAD", path)

    assert page
    assert (head_status, nothing) == (status, b"")
    assert head_headers.get("Content-Length") == headers.get("Content-Length")
