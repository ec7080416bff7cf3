"""What can go wrong with the engine, and that a page is shown nevertheless."""

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import tantivy

from statements.importing.ledger import note_changes
from statements.search import IndexUnavailable, SearchError, check, is_ready, rebuild, sync
from statements.search.compile import word
from statements.search.documents import document_of
from statements.search.engine import IndexDamaged, ask, create_index, open_index, translated, writing
from statements.search.generations import current_generation
from statements.search.ordering import count_of
from tests.factories import StatementFactory
from tests.search.asking import page, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def generation() -> Path:
    """A generation with one statement that this process has not opened yet."""
    StatementFactory(words="Peace talks.")
    sync()
    serving = current_generation()
    assert serving is not None
    return serving


def files(generation: Path, *suffixes: str) -> list[Path]:
    return [path for path in generation.iterdir() if path.suffix in suffixes]


def test_without_an_index_it_is_not_ready() -> None:
    assert not is_ready()
    rebuild()
    assert is_ready()


def test_a_panic_of_the_engine_is_an_error_like_others(generation: Path) -> None:
    with pytest.raises(IndexDamaged, match="Limit must be greater than 0"):
        ask(lambda searcher: searcher.search(tantivy.Query.all_query(), 0))


def test_an_interrupt_is_not_taken_for_trouble_with_the_index() -> None:
    with pytest.raises(KeyboardInterrupt), translated():
        raise KeyboardInterrupt


@pytest.mark.parametrize("damage", ["emptied", "overwritten", "cut", "deleted"])
@pytest.mark.parametrize("suffix", [".json", ".fast", ".idx", ".term", ".pos", ".store", ".fieldnorm"])
def test_damaged_files_degrade_the_search_until_the_next_sync(
    generation: Path, suffix: str, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in files(generation, suffix):
        if path.name not in {"place.json", ".managed.json"}:
            spoil(path, damage)
    assert words('"peace talks"').degraded
    assert words('"peace talks"').total == 0  # words cannot be searched; all that filters leave would be no answer

    monkeypatch.setattr("statements.search.engine.REBUILD_PAUSE", -1)
    sync()
    assert not words('"peace talks"').degraded
    assert words('"peace talks"').total == 1


def spoil(path: Path, damage: str) -> None:
    whole = path.read_bytes()
    match damage:
        case "emptied":
            path.write_bytes(b"")
        case "overwritten":
            path.write_bytes(b"\xff" * len(whole))
        case "cut":
            path.write_bytes(whole[: len(whole) // 2])
        case _:
            path.unlink()


def test_an_index_that_was_only_just_built_is_not_rebuilt_over_and_over(generation: Path) -> None:
    (generation / "damaged").touch()
    sync()

    assert current_generation() == generation


def test_silent_damage_is_found_by_the_check(generation: Path) -> None:
    (path,) = files(generation, ".term")
    spoilt = bytearray(path.read_bytes())
    spoilt[3] ^= 1
    path.write_bytes(bytes(spoilt))

    with pytest.raises(IndexDamaged, match=path.name):
        check()


def test_what_is_not_an_index_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged):
        open_index(tmp_path)


def test_a_directory_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(IndexUnavailable, match="must exist and be writable, for readers too"):
        open_index(tmp_path / "nowhere")


def test_a_second_writer_is_told_about_the_first(generation: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.search.engine.WRITER_WAIT", 0.1)
    note_changes([StatementFactory().pk])
    with writing(open_index(generation)), pytest.raises(SearchError, match="Another process writes"):
        sync()

    assert sync() == 1


def test_an_error_while_writing_leaves_the_index_as_it_was(generation: Path) -> None:
    def write_half() -> None:
        with writing(open_index(generation)) as writer:
            writer.delete_all_documents()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()
    assert page().total == 1


def test_a_value_of_the_wrong_type_never_reaches_the_writer() -> None:
    with pytest.raises(TypeError):
        document_of({"id": ["seven"]})
    with pytest.raises(TypeError):
        document_of({"kind": [7]})


def test_files_that_are_no_longer_needed_do_not_pile_up(generation: Path) -> None:
    statement = StatementFactory()
    for _ in range(30):
        note_changes([statement.pk, StatementFactory().pk])
        sync()

    segments = ask(lambda searcher: searcher.num_segments)
    assert segments < 12
    # A merge can leave its sources until the next commit.
    assert len(files(generation, ".term")) <= 2 * segments + 8


def test_searches_see_what_another_process_has_written_at_once(generation: Path) -> None:
    assert page().total == 1
    with writing(tantivy.Index.open(str(generation))) as writer:
        writer.delete_all_documents()

    assert page().total == 0


def test_threads_search_at_the_same_time(generation: Path) -> None:
    barrier = threading.Barrier(8)

    def count(number: int) -> int:
        barrier.wait()
        return sum(ask(lambda searcher: count_of(searcher.search(word("talk"), 1))) for _ in range(50))

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(count, range(8))) == [50] * 8


def test_a_degraded_search_is_told_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        page()

    assert "rebuild_search" in caplog.text


def test_a_new_index_can_be_written(tmp_path: Path) -> None:
    with writing(create_index(tmp_path)) as writer:
        writer.add_document(document_of({"id": [1]}))

    assert open_index(tmp_path).searcher().num_docs == 1
