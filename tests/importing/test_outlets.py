"""Which outlet printed a document, where nobody told it."""

from pathlib import Path

import pytest

from statements.importing.errors import RejectedSource
from statements.importing.outlets import find_host
from statements.models import Article
from tests.factories import OutletFactory
from tests.importing.documents import reject_one, run
from tests.importing.readers.reading import PAGE

pytestmark = pytest.mark.django_db


def import_page(folder: Path, page: str = PAGE, **overrides: str) -> Article:
    (folder / "a.html").write_text(page)
    (result,) = run(folder / "a.html", overrides=overrides)
    assert not isinstance(result, RejectedSource), result
    return Article.objects.get()


@pytest.mark.parametrize(
    "home", ["https://courier.example/", "http://www.courier.example", "https://COURIER.example/en"]
)
def test_an_outlet_is_known_by_the_address_of_its_pages(tmp_path: Path, home: str) -> None:
    OutletFactory(slug="courier", name="Courier Group", url=home)
    OutletFactory(slug="other", name="Other", url="https://news.courier.example/")

    article = import_page(tmp_path)

    assert article.outlet.slug == "courier"
    assert "outlet" in article.inferred


@pytest.mark.parametrize("names", [{"name": "The Daily Courier"}, {"name": "TDC", "names": ["the daily courier"]}])
def test_an_outlet_is_known_by_the_name_of_its_site(tmp_path: Path, names: dict[str, object]) -> None:
    OutletFactory(slug="courier", **names)

    assert import_page(tmp_path).outlet.slug == "courier"


def test_the_address_tells_more_than_the_name_of_the_site(tmp_path: Path) -> None:
    OutletFactory(slug="courier", name="The Daily Courier", url="https://elsewhere.example/")
    OutletFactory(slug="host", name="Host", url="https://courier.example/")

    assert import_page(tmp_path).outlet.slug == "host"


def test_who_tells_the_outlet_is_believed_before_the_page(tmp_path: Path) -> None:
    OutletFactory(slug="courier", name="The Daily Courier", url="https://courier.example/")
    OutletFactory(slug="other", name="Other")

    article = import_page(tmp_path, outlet="other")

    assert article.outlet.slug == "other"
    assert "outlet" not in article.inferred


def test_a_page_of_an_unknown_site_is_refused_with_the_name_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)

    assert str(reject_one(tmp_path / "a.html")) == (
        "a.html: names an unknown outlet 'The Daily Courier'. "
        "Add it in the admin, or in an outlets.toml for load_seeds."
    )


def test_a_host_of_two_outlets_tells_neither(tmp_path: Path) -> None:
    OutletFactory(slug="english", name="Courier English", url="https://courier.example/en")
    OutletFactory(slug="urdu", name="Courier Urdu", url="https://courier.example/ur")

    (tmp_path / "a.html").write_text(PAGE)

    assert "names an unknown outlet" in str(reject_one(tmp_path / "a.html"))


def test_an_address_that_is_none_has_no_host() -> None:
    assert find_host("https://[") == ""


def test_what_the_page_says_of_itself_is_recorded_as_inferred(tmp_path: Path) -> None:
    OutletFactory(slug="courier", name="The Daily Courier")

    article = import_page(tmp_path, language="en")

    assert set(article.inferred) == {"outlet", "headline", "byline", "published", "url"}
    assert (article.media_type, article.encoding, len(article.source_sha256)) == ("text/html", "utf-8", 64)
