"""A reader's collection: all of it in the address, whoever wrote that."""

import re
from collections.abc import Callable

import pytest
from django.http import QueryDict
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.exports.formats import FORMATS
from statements.models import RetiredAddress, Statement
from statements.search import rebuild
from statements.web.collections import LONGEST_NOTE, LONGEST_TITLE, MOST, SHOWN, Collection, Given, read_ids
from statements.web.views import collections
from tests.factories import RetiredAddressFactory, StatementFactory
from tests.web.reading import part_of, sentence_of, words_of

pytestmark = pytest.mark.django_db

ReadPage = Callable[..., str]
A, B, C = "aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"


def order_on(page: str) -> list[str]:
    return re.findall(r'<li id="entry-(\w+)"', page)


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ([f"{A}.{B}"], (A, B)),
        ([A, B, A], (A, B)),
        ([f"{A}, {B}\n{C}"], (A, B, C)),
        ([f"https://archive.example/statements/{A}/?q=x http://archive.example/s/{B}"], (A, B)),
        (["OOOOOOOOO1"], ("0000000001",)),
        ([f"See https://archive.example/statements/{A}."[4:]], (A,)),
        ([f"{A}, {B}; http://archive.example/s/{C},http://archive.example/s/{'d' * 10}/."], (A, B, C, "d" * 10)),
        ([""], ()),
    ],
)
def test_a_collection_is_read_from_ids_and_permalinks(typed: list[str], ids: tuple[str, ...]) -> None:
    assert read_ids(typed) == Given(ids)


@pytest.mark.parametrize("typed", ["aaaa", "aaaaaaaaaa1", "uuuuuuuuuu", "<script>", "' OR 1=1", "\x00" * 10, "١" * 10])
def test_what_is_no_id_is_named_and_looked_up_nowhere(read_page: ReadPage, typed: str) -> None:
    page = read_page("/collection/", s=typed)

    assert "Not the id of a statement" in page
    assert order_on(page) == []
    assert "<script>alert" not in page


def test_an_address_of_any_length_is_cut_to_what_a_collection_holds() -> None:
    params = QueryDict(mutable=True)
    params.setlist("s", [".".join(f"{number:010d}" for number in range(MOST * 6))])
    params["title"], params["note"] = "t" * 10_000, "n" * 10_000

    collection = Collection.read(params)

    assert (len(collection.ids), collection.left_out) == (MOST, 3 * MOST)
    assert (len(collection.title), len(collection.note)) == (LONGEST_TITLE, LONGEST_NOTE)


@pytest.mark.parametrize("sign", ["a", " ", "&", "é", "Я", "ع", "中", "😀", "\n"])
def test_the_longest_address_of_a_collection_still_reaches_the_server_in_every_script(sign: str) -> None:
    params = QueryDict(mutable=True)
    params["s"] = ".".join(f"{number:010d}" for number in range(MOST))
    params["title"], params["note"] = f"a{sign * 1_000}", f"a{sign * 1_000}"

    collection = Collection.read(params)

    assert len(f"GET {collection.address} HTTP/1.1") < 8_000  # the server reads 8,190 (archive/server.py)
    assert Collection.read(QueryDict(collection.query)).query == collection.query


@pytest.mark.parametrize("sign", ["a", "é", "Я", "ع"])
def test_alphabets_have_all_the_room_that_is_promised(sign: str) -> None:
    params = QueryDict(mutable=True)
    params["title"], params["note"] = sign * LONGEST_TITLE, sign * LONGEST_NOTE

    collection = Collection.read(params)

    assert (len(collection.title), len(collection.note)) == (LONGEST_TITLE, LONGEST_NOTE)
    assert not collection.is_cut


def test_a_note_that_had_to_be_cut_is_said_to_be(read_page: ReadPage) -> None:
    assert "Title or note was too long" in read_page("/collection/", s=A, note="中" * LONGEST_NOTE)
    assert "Title or note was too long" not in read_page("/collection/", s=A, note="中" * 200)


def test_a_collection_shows_its_statements_in_the_readers_order(read_page: ReadPage) -> None:
    first, second = StatementFactory(), StatementFactory(words="We wait.")

    page = read_page(
        "/collection/", s=f"{second.public_id}.{first.public_id}", title="On talks", note="For the seminar"
    )

    assert order_on(page) == [second.public_id, first.public_id]
    assert "On talks" in part_of(page, "<h1>", "</h1>")
    assert "For the seminar" in page
    assert "2 statements" in sentence_of(page)


@pytest.mark.parametrize(
    ("change", "ids"),
    [
        ({"up": B}, [B, A, C]),
        ({"down": B}, [A, C, B]),
        ({"up": A}, [A, B, C]),
        ({"remove": B}, [A, C]),
        ({"up": "dddddddddd"}, [A, B, C]),
        ({"add": f"http://testserver/statements/{'d' * 10}/"}, [A, B, C, "d" * 10]),
    ],
)
def test_a_change_is_another_address(client: Client, change: dict[str, str], ids: list[str]) -> None:
    RetiredAddressFactory(kind="statement", old="d" * 10)

    response = client.get("/collection/", {"s": f"{A}.{B}.{C}", "title": "On talks & more", **change})

    assert response.status_code == 302
    assert response["Location"].partition("#")[0] == f"/collection/?s={'.'.join(ids)}&title=On+talks+%26+more"


def test_a_collection_of_one_is_described_as_one(read_page: ReadPage) -> None:
    assert 'content="A collection of 1 statement, put together' in read_page(
        "/collection/", s=StatementFactory().public_id
    )


def test_foreign_words_in_an_address_are_words(read_page: ReadPage) -> None:
    hostile = "<script>alert(1)</script>\"' onload=x {{ 7 }}"

    page = read_page("/collection/", s=StatementFactory().public_id, title=hostile, note=hostile, q=hostile)

    assert "<script>alert" not in page
    assert hostile in words_of(part_of(page, "<h1>", "</h1>"))


def test_what_became_of_each_statement_is_said(read_page: ReadPage) -> None:
    here = StatementFactory()
    gone = StatementFactory(withdrawn=True, retirement="Said by someone else.")
    merged = StatementFactory(withdrawn=True, retirement="The same words.")
    RetiredAddress.objects.filter(old=merged.public_id).update(successor=here.public_id)

    page = sentence_of(read_page("/collection/", s=".".join([merged.public_id, gone.public_id, B])))

    assert f"Statement {merged.public_id} was merged into {here.public_id}" in page
    assert "The same words." in page
    assert "was withdrawn" in page
    assert "Said by someone else." in page
    assert f"There is no statement {B} in the archive, and never was." in page
    assert "1 statement, and 1 that can no longer be read, and 1 that is not in the archive" in page


def test_a_merged_statement_whose_successor_is_there_counts_once(client: Client) -> None:
    here = StatementFactory()
    RetiredAddressFactory(kind="statement", old=A, successor=here.public_id, reason="The same words.")

    page = client.get("/collection/", {"s": f"{A}.{here.public_id}"}).content.decode()

    assert "You have that one too; it counts once." in sentence_of(page)
    assert client.get("/collection.csv", {"s": f"{A}.{here.public_id}"})["X-Total-Count"] == "1"


@pytest.mark.parametrize("ending", [*FORMATS, "txt"])
def test_a_collection_is_taken_away_in_its_order_without_what_is_gone(client: Client, ending: str) -> None:
    first, second, gone = StatementFactory(), StatementFactory(words="We wait."), StatementFactory(withdrawn=True)
    ids = ".".join([second.public_id, gone.public_id, first.public_id])

    response = client.get(f"/collection.{ending}", {"s": ids, "title": "On talks"})

    text = response.getvalue().decode()
    assert response["X-Total-Count"] == "2"
    assert 'filename="on-the-record-on-talks-2' in response["Content-Disposition"]
    assert f"<http://testserver/collection/?s={ids}&title=On+talks>" in response["Link"]
    assert 0 < text.index(second.public_id) < text.index(first.public_id)
    assert gone.public_id not in text


@pytest.mark.parametrize("style", ["apa", "chicago", "mla"])
def test_a_whole_collection_is_cited_on_its_page(read_page: ReadPage, style: str) -> None:
    StatementFactory.create_batch(2)
    ids = ".".join(Statement.objects.values_list("public_id", flat=True))

    page = read_page("/collection/", s=ids, cite=style)

    assert part_of(page, '<ol id="citations">', "</ol>").count("as reported by PTV Network") == 2


@pytest.mark.parametrize("ids", ["", A])
def test_a_style_that_is_none_is_refused_with_those_there_are(client: Client, ids: str) -> None:
    response = client.get("/collection/", {"s": ids, "cite": "<nonsense"})

    assert response.status_code == 400
    assert "“<nonsense” is no style of citations: “cite” takes apa, chicago or mla." in words_of(
        response.content.decode()
    )


def test_a_long_collection_says_which_citations_it_can_give(
    read_page: ReadPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = ".".join(statement.public_id for statement in StatementFactory.create_batch(2))
    whole = read_page("/collection/", s=ids)
    monkeypatch.setattr(collections, "MOST_CITED", 1)

    page = read_page("/collection/", s=ids)

    assert ("/collection.txt" in whole, "/collection.txt" in page) == (True, False)
    assert "citations in a style for at most 1 statements" in sentence_of(page)
    assert "/collection.bib" in page


def test_statements_are_found_and_added_without_leaving_the_page(client: Client) -> None:
    kept, found = StatementFactory(words="Talks go on."), StatementFactory(words="Talks end.")
    rebuild()

    page = client.get("/collection/", {"s": kept.public_id, "q": "talks"}).content.decode()

    assert re.findall(r'name="add" value="(\w+)"', page) == [found.public_id]
    assert f'name="s" value="{kept.public_id}"' in page


def test_an_empty_collection_says_how_to_begin(read_page: ReadPage) -> None:
    assert "Press “Collect” beside a statement" in read_page("/collection/")


def test_a_card_leads_into_a_collection(search_page: ReadPage) -> None:
    statement = StatementFactory()

    assert f'href="/collection/?s={statement.public_id}"' in search_page()


@pytest.mark.parametrize("count", [1, 25])
def test_a_collection_costs_the_same_queries_however_long(
    client: Client, count: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    StatementFactory.create_batch(count, topics=["nato"])
    ids = ".".join([*Statement.objects.values_list("public_id", flat=True), A])

    # What is there, what was retired, its successors; and three for the cards.
    with django_assert_max_num_queries(7):
        client.get("/collection/", {"s": ids})


def test_of_several_pasted_ids_the_good_ones_are_added_and_each_bad_one_is_named(client: Client) -> None:
    kept, good = StatementFactory(), StatementFactory()
    bad = f"https://other.example/statements/{B}"

    page = client.get(
        "/collection/", {"s": kept.public_id, "add": f"{good.public_id} junk {A}\n{bad}"}, follow=True
    ).content.decode()

    assert order_on(page) == [kept.public_id, good.public_id]
    told = sentence_of(page)
    assert "Not the id of a statement, which has ten letters and digits: junk" in told
    assert f"Not an address of this archive: {bad[:SHOWN]}" in told
    assert f"Not in the archive, and never was. Look for a slip in the id: {A}" in told


@pytest.mark.parametrize(
    "piece",
    [
        f"//other.example/s/{A}",
        f"other.example/s/{A}",
        f"http://testserver@other.example/s/{A}",
        f"http://testserver.other.example/s/{A}",
        f"http:///s/{A}",
    ],
)
def test_an_address_of_another_host_is_refused(piece: str) -> None:
    assert read_ids([piece], ["testserver"]) == Given(foreign=(piece[:SHOWN],))


@pytest.mark.parametrize("piece", [A, f"/s/{A}", f"testserver/s/{A}", f"HTTP://TestServer:8000/statements/{A}/v2/"])
def test_an_address_of_this_host_or_of_none_is_read(piece: str) -> None:
    assert read_ids([piece], ["testserver"]) == Given((A,))
