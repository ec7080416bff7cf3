import pytest

from statements.extraction import FoundOffice, FoundSpeaker
from statements.importing.names import fold_name
from statements.importing.speakers import Resolved, SpeakerDirectory
from statements.models import Speaker
from tests.factories import SpeakerFactory, SpeakerNameFactory

pytestmark = pytest.mark.django_db


def found(
    name: str, kind: str = "person", names: tuple[str, ...] = (), offices: tuple[FoundOffice, ...] = ()
) -> FoundSpeaker:
    return FoundSpeaker(name=name, kind=kind, names=names or (name,), offices=offices)


def resolve_or_create(found: FoundSpeaker) -> Resolved:
    return SpeakerDirectory().resolve(found)


def known(slug: str, *names: str) -> Speaker:
    speaker = SpeakerFactory(slug=slug)
    for name in names:
        SpeakerNameFactory(speaker=speaker, name=name, folded=fold_name(name))
    return speaker


@pytest.mark.parametrize("spelling", ["Albert Khorev", "ALBERT KHOREV", "Albert P. Khorev", "Àlbert Khorev"])
def test_spellings_of_one_name_are_one_speaker(spelling: str) -> None:
    khorev = known("albert-khorev", "Albert Khorev")

    assert resolve_or_create(found(spelling)).speaker == khorev


def test_a_surname_alone_leads_to_the_only_one_who_bears_it() -> None:
    khorev = known("albert-khorev", "Albert Khorev")

    assert resolve_or_create(found("Khorev")).speaker == khorev


def test_a_surname_that_two_bear_leads_to_neither() -> None:
    known("boris-khorev", "Boris Khorev", "Khorev")
    known("albert-khorev", "Albert Khorev", "Khorev")

    assert resolve_or_create(found("Khorev")).speaker is None


def test_a_surname_that_two_full_names_end_in_makes_no_third_person() -> None:
    known("boris-khorev", "Boris Khorev")
    known("albert-khorev", "Albert Khorev")

    assert resolve_or_create(found("Khorev")).speaker is None


def test_a_full_name_that_two_bear_leads_to_neither() -> None:
    known("john-smith", "John Smith")
    known("john-smith-2", "John Smith")

    assert resolve_or_create(found("John Smith")).speaker is None


def test_a_new_name_is_a_new_speaker_with_the_office_printed() -> None:
    speaker = resolve_or_create(found("Sergey Lavrov", offices=(FoundOffice("Russian Foreign Minister"),))).speaker

    assert speaker is not None
    assert (speaker.slug, [str(office) for office in speaker.offices.all()]) == (
        "sergey-lavrov",
        ["Russian Foreign Minister"],
    )


def test_a_body_is_not_a_person_of_the_same_name() -> None:
    known("kremlin", "Kremlin")

    body = resolve_or_create(found("Kremlin", kind="body")).speaker

    assert body is not None
    assert (body.kind, body.slug) == ("body", "kremlin-2")


def test_a_new_spelling_is_kept() -> None:
    khorev = known("albert-khorev", "Albert Khorev")

    resolve_or_create(found("Albert P. Khorev"))

    assert khorev.names.filter(name="Albert P. Khorev").exists()


def test_names_that_an_editor_set_in_order_are_left_alone() -> None:
    khorev = known("albert-khorev", "Albert Khorev")
    khorev.lock(["names"])
    khorev.save()

    resolve_or_create(found("Albert P. Khorev"))

    assert khorev.names.count() == 1


def test_a_surname_that_came_first_stays_apart_from_the_full_name_that_came_later() -> None:
    alone = resolve_or_create(found("Hartley")).speaker
    full = resolve_or_create(found("George Hartley")).speaker

    assert alone != full
    assert resolve_or_create(found("Hartley")).speaker == alone


def test_a_new_namesake_does_not_unsettle_a_statement_that_has_its_speaker() -> None:
    george = known("george-hartley", "George Hartley")
    known("mary-hartley", "Mary Hartley")

    assert resolve_or_create(found("Hartley")).for_row(george) == george
    assert resolve_or_create(found("Hartley")).for_row(None) is None
