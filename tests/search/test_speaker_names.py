"""Who is called as the words say: the same people from memory as from the database."""

import pytest

from statements.importing.names import fold_name
from statements.models import Speaker
from statements.search import speaker_names
from statements.search.speaker_names import find_called
from tests.factories import SpeakerFactory, SpeakerNameFactory

pytestmark = pytest.mark.django_db

NAMES = ["Jürgen Müller", "J. MÜLLER", "Muller-Brandt", "Jens Mullerson", "Bjørn d’Østby", "Альберт Хорев", "محمد علي"]
WORDS = ["muller", "j muller", "j", "brandt muller", "mullers", "bjorn ostby", "d", "хорев", "محمد", "nobody"]


@pytest.fixture
def speakers() -> None:
    """Each name is what one speaker is called here, and what a source calls another."""
    for number, name in enumerate(NAMES):
        SpeakerFactory(slug=f"here-{number}", name=name)
        other = SpeakerFactory(slug=f"there-{number}", name=f"Somebody {number}")
        SpeakerNameFactory(speaker=other, name=name, folded=fold_name(name))


@pytest.fixture
def memory(speakers: None, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return an edition of which nothing is in memory yet."""
    monkeypatch.setattr(speaker_names._Kept, "table", None)
    return "edition of this test"


@pytest.mark.parametrize("words", WORDS)
def test_memory_and_database_name_the_same_people(memory: str, words: str) -> None:
    assert find_called(frozenset(words.split()), None) == find_called(frozenset(words.split()), memory)


def test_the_database_finds_names_with_accents(speakers: None) -> None:
    found = [slug for _, slug, _ in find_called({"muller"}, None)]

    assert found == ["here-0", "there-0", "here-1", "there-1", "here-2", "there-2"]


def test_names_that_only_have_the_letters_do_not_crowd_out_the_one_that_has_the_word() -> None:
    Speaker.objects.bulk_create(Speaker(slug=f"n-{number}", name=f"Mullerson {number}") for number in range(300))
    meant = SpeakerFactory(slug="muller", name="Hans Muller")

    assert find_called({"muller"}, None) == [(meant.pk, "muller", "Hans Muller")]
