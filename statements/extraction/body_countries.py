"""Whose ministry "the Foreign Ministry" is, where the article makes it clear."""

from collections.abc import Iterable

from statements.extraction.bodies import Body
from statements.extraction.cast_members import Speaker
from statements.extraction.countries import CAPITALS, STATES
from statements.extraction.documents import Document
from statements.extraction.offices import split_office
from statements.extraction.speakers import Cast
from statements.text import PartKind


def settle_bodies(document: Document, cast: Cast) -> None:
    """Give each body that could be any country's its country, if the article tells only one.

    It tells by another name of the body ("the Russian Foreign Ministry"), by the office of
    somebody who belongs to it ("Russian Foreign Minister"), else by the capital in its dateline.
    """
    unsettled = [speaker for speaker in cast.bodies if speaker.body and speaker.body.is_anyones]
    for speaker in unsettled:
        assert speaker.body
        told = _of_bodies(speaker.body, cast.bodies) or _of_people(speaker.body, cast.people)
        countries = told or _of_dateline(document)
        if len(countries) == 1:
            speaker.body = speaker.body.of(countries.pop())


def _of_bodies(body: Body, others: Iterable[Speaker]) -> set[str]:
    return {
        other.body.country for other in others if other.body and other.body.core == body.core and other.body.country
    }


def _of_people(body: Body, people: Iterable[Speaker]) -> set[str]:
    """The countries of those who hold an office of the same field: "foreign" in both."""
    field = body.core.removesuffix(" ministry")
    if field == body.core:
        return set()
    offices = (split_office(printed) for person in people for printed in person.offices)
    return {office.represents for office in offices if field in office.title.casefold() and office.represents in STATES}


def _of_dateline(document: Document) -> set[str]:
    printed = " ".join(part.span.cut(document.text) for part in document.parts if part.kind is PartKind.DATELINE)
    words = printed.replace(",", " ").replace("(", " ").replace(":", " ").casefold()
    return {country for city, country in CAPITALS.items() if f" {city} " in f" {words} "}
