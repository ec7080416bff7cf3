"""Which article a document is: by a name that is its own, and never by one that many share."""

import json
from pathlib import Path

import pytest

from statements.importing.errors import RejectedSource
from statements.importing.ledger import retire
from statements.models import Article, Outlet, RetiredAddress, SearchChange, Statement
from tests.factories import OutletFactory
from tests.importing.documents import TEXT, find, import_one, run, write_document
from tests.importing.test_copies import REPORT

pytestmark = pytest.mark.django_db

EXTRA = "\n\nThe ambassador also said that the embassy opens a school in the spring.\n"
OTHER = [
    "LAHORE: The minister of railways, John Smith, opened a bridge over the river last month in the north.",
    "Smith said that trains run again from Monday on all lines and that tickets will cost much less.",
    "Nobody was hurt when an old engine left the track near the station, officials there said.",
]


def write_page(folder: Path, name: str, paragraphs: list[str], canonical: str) -> Path:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = f'<title>{name}</title><link rel="canonical" href="{canonical}">'
    path = folder / f"{name}.html"
    path.write_text(f"<html><head>{head}</head><body><article><h1>{name}</h1>{body}</article></body></html>")
    return path


@pytest.mark.parametrize("canonical", ["https://ptv.example/", "https://ptv.example/news"])
def test_a_page_that_gives_the_address_of_another_does_not_take_its_place(tmp_path: Path, canonical: str) -> None:
    OutletFactory()
    first = [paragraph for paragraph in TEXT.split("\n") if paragraph]
    run(write_page(tmp_path, "talks", first, canonical), overrides={"outlet": "ptv-network"})
    said = set(Statement.objects.values_list("public_id", flat=True))

    run(write_page(tmp_path, "bridge", OTHER, canonical), overrides={"outlet": "ptv-network"})

    assert said
    assert set(Statement.objects.published().values_list("public_id", flat=True)) >= said


def test_an_article_without_a_name_of_its_own_stays_itself_when_its_outlet_is_renamed(tmp_path: Path) -> None:
    path = write_document(tmp_path, sidecar='outlet = "ptv-network"\n')
    import_one(path)
    Outlet.objects.update(slug="ptv")
    retire(RetiredAddress.Kind.OUTLET, "ptv-network", successor="ptv", reason="renamed")

    run(path, reread=True)

    assert Article.objects.count() == 1


def test_a_path_too_long_for_a_name_is_told(tmp_path: Path) -> None:
    OutletFactory()
    folder = tmp_path.joinpath(*["deep" * 40] * 4)
    folder.mkdir(parents=True)
    (folder / "long.txt").write_text(TEXT)

    (error,) = run(tmp_path, overrides={"outlet": "ptv-network"})

    assert isinstance(error, RejectedSource)
    assert "longer than 500" in error.problem


def test_a_page_moves_with_the_address_of_its_outlet(tmp_path: Path) -> None:
    OutletFactory(url="https://news.example/")
    path = tmp_path / "page.jsonl"
    path.write_text(json.dumps({"text": TEXT, "url": "https://news.example/a"}))
    run(path)

    Outlet.objects.update(url="")
    OutletFactory(slug="tass", name="Tass", url="https://news.example/")
    run(path)

    assert Article.objects.get().outlet.slug == "tass"


def test_the_index_learns_that_the_briefing_of_a_copy_was_on_another_day(tmp_path: Path) -> None:
    OutletFactory(slug="tass")
    sidecar = 'id = "first"\noutlet = "ptv-network"\n[briefing]\ndate = "{}"\n'
    import_one(write_document(tmp_path, REPORT, sidecar.format("2024-01-01"), name="first"))
    import_one(write_document(tmp_path, REPORT + EXTRA, 'id = "second"\noutlet = "tass"\n', name="second"))
    SearchChange.objects.all().delete()

    import_one(write_document(tmp_path, REPORT, sidecar.format("2023-05-05"), name="first"))

    own = find("opens a school")
    assert own.article.copy_of
    assert SearchChange.objects.filter(briefing=own.article.briefing).exists()
