"""Speakers, outlets, briefings and topics, which many cards share: read once in an edition of the database."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from django.db.models import QuerySet

from statements.models.briefing import Briefing
from statements.models.known_rows import KnownRows
from statements.models.office import Office
from statements.models.outlet import Outlet
from statements.models.rows_by_key import RowsByKey, columns_of, instance_of
from statements.models.speaker import Speaker
from statements.models.topic import Topic

KEPT = 5_000  # rows of each kind in memory; a page shows some dozens
SPEAKER = columns_of(Speaker, "locked_fields")
OFFICE = columns_of(Office)


def _select_speakers(keys: Sequence[int]) -> QuerySet[Speaker, Any]:
    return Speaker.objects.filter(pk__in=keys).order_by().values_list(*SPEAKER)


def _select_offices(keys: Sequence[int]) -> QuerySet[Office, Any]:
    return Office.objects.filter(speaker__in=keys).values_list(*OFFICE)


SPEAKER_ROWS = RowsByKey(_select_speakers)
OFFICE_ROWS = RowsByKey(_select_offices)


def _fetch_speakers(keys: Collection[int]) -> dict[int, Speaker]:
    """Read the speakers that a search has not met yet, often some on every page, with their offices."""
    speakers = [instance_of(Speaker, SPEAKER, row) for row in SPEAKER_ROWS.fetch(keys)]
    held: defaultdict[int, list[Office]] = defaultdict(list)
    for row in OFFICE_ROWS.fetch(speaker.pk for speaker in speakers):
        office = instance_of(Office, OFFICE, row)
        held[office.speaker_id].append(office)
    for speaker in speakers:
        speaker.known_offices = held[speaker.pk]
    return {speaker.pk: speaker for speaker in speakers}


def _fetch_outlets(keys: Collection[int]) -> dict[int, Outlet]:
    return Outlet.objects.in_bulk(keys)


def _fetch_briefings(keys: Collection[int]) -> dict[int, Briefing]:
    return Briefing.objects.in_bulk(keys)


def _fetch_topics(keys: Collection[int]) -> dict[int, Topic]:
    return Topic.objects.in_bulk(keys)


SPEAKERS = KnownRows(_fetch_speakers, KEPT)
OUTLETS = KnownRows(_fetch_outlets, KEPT)
BRIEFINGS = KnownRows(_fetch_briefings, KEPT)
TOPICS = KnownRows(_fetch_topics, KEPT)
