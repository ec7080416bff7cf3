"""Speakers as an article names them, and as the archive knows them."""

from datetime import date

from statements.extraction import FoundOffice, FoundSpeaker
from statements.importing.names import fold_name
from statements.importing.speakers import Resolved, SpeakerDirectory
from statements.models import Speaker
from tests.factories import SpeakerFactory, SpeakerNameFactory


def found(
    name: str, kind: str = "person", names: tuple[str, ...] = (), offices: tuple[FoundOffice, ...] = ()
) -> FoundSpeaker:
    return FoundSpeaker(name=name, kind=kind, names=names or (name,), offices=offices)


def resolve_or_create(found: FoundSpeaker, day: date | None = None) -> Resolved:
    return SpeakerDirectory().resolve(found, day)


def minister(name: str, country: str, title: str = "Foreign Minister") -> FoundSpeaker:
    return found(name, offices=(FoundOffice(title, country),))


def known(slug: str, *names: str) -> Speaker:
    speaker = SpeakerFactory(slug=slug)
    for name in names:
        SpeakerNameFactory(speaker=speaker, name=name, folded=fold_name(name))
    return speaker
