from statements.web.shelf import Answer, Shelf

PAGE = Answer({}, b"x" * 10_000)


def test_an_answer_is_found_in_its_own_edition_only() -> None:
    shelf = Shelf(most_bytes=1_000_000)
    shelf.find("first", ("/",))
    shelf.keep("first", ("/",), PAGE)

    assert shelf.find("first", ("/",)) == PAGE
    assert shelf.find("second", ("/",)) is None
    assert shelf.find("first", ("/",)) is None


def test_an_answer_made_before_a_change_comes_too_late() -> None:
    shelf = Shelf(most_bytes=1_000_000)
    shelf.find("first", ("/",))
    shelf.find("second", ("/",))

    shelf.keep("first", ("/",), PAGE)

    assert shelf.find("second", ("/",)) is None


def test_a_flood_of_addresses_takes_no_more_than_its_place() -> None:
    shelf = Shelf(most_bytes=1_000_000)
    for number in range(1_000):
        shelf.find("now", (f"/{number}",))
        shelf.keep("now", (f"/{number}",), PAGE)
        shelf.find("now", ("/0",))

    assert 900_000 < shelf.bytes <= 1_000_000
    assert shelf.find("now", ("/0",)) == PAGE  # asked for all the time
    assert shelf.find("now", ("/1",)) is None
    assert shelf.find("now", ("/999",)) == PAGE


def test_an_answer_that_would_push_out_too_many_is_not_kept() -> None:
    shelf = Shelf(most_bytes=100_000)
    shelf.find("now", ("/",))
    shelf.keep("now", ("/",), PAGE)

    assert shelf.find("now", ("/",)) is None


def test_a_flood_of_long_addresses_takes_no_more_than_its_place() -> None:
    shelf = Shelf(most_bytes=1_000_000)
    for number in range(200):
        shelf.find("now", (f"/{number:08000d}",))
        shelf.keep("now", (f"/{number:08000d}",), Answer({"Link": "x" * 8_000}, b""))

    kept = [number for number in range(200) if shelf.find("now", (f"/{number:08000d}",))]

    assert len(kept) * 16_000 < 1_000_000
    assert kept[-1] == 199
