"""Statements for the style page: real words from the seed documents, in every state, and none of it in the database."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from statements.models import Annotation, Article, Briefing, Office, Outlet, Speaker, Statement, StatementTopic, Topic
from statements.web.cards import Card, make_card


class Specimen(NamedTuple):
    """`words` are the attributed ones, as they stand in `passage`."""

    kind: str
    review: str
    passage: str
    words: str
    is_headline: bool = False
    language: str = "en"
    speaker: str = "Albert Khorev"


ARABIC = "إن السلام لا يبنى بالسلاح وحده."
SPECIMENS = (
    Specimen(
        "direct",
        "checked",
        "“Zelensky’s term expired in May 2024. A summit must conclude a peace process, not initiate one,” he said.",
        "“Zelensky’s term expired in May 2024. A summit must conclude a peace process, not initiate one,”",
    ),
    Specimen(
        "mixed",
        "corrected",
        "The envoy alleged that Kyiv and its backers were “not interested in real peace,” instead using temporary "
        "ceasefires to “regroup and rearm.”",
        "Kyiv and its backers were “not interested in real peace,” instead using temporary ceasefires to “regroup "
        "and rearm.”",
    ),
    Specimen(
        "indirect",
        "unchecked",
        "He added that Russia, alongside partners like Pakistan, would continue to challenge “racist and neo-colonial "
        "approaches” in global institutions.",
        "Russia, alongside partners like Pakistan, would continue to challenge “racist and neo-colonial approaches” "
        "in global institutions.",
        is_headline=True,
        speaker="",
    ),
    # Of nobody real: these words are not from a source.
    Specimen("record", "unchecked", ARABIC, ARABIC, language="ar", speaker="ليلى حداد"),
)
LONG = (
    "“Such laws are an attempt to erase history and impose a revisionist narrative. Under martial law, Ukraine has "
    "descended into authoritarianism, censorship, and a crackdown on civil liberties,” he claimed. "
) * 3
NOTE = "The number was corrected by the outlet on the next day."


def show_cards() -> list[Card]:
    """One card of each kind; between them they have every review state that is published."""
    return [make_card(statement, _find(statement, "peace"), searched="peace") for statement in _statements()]


def show_long_card() -> Card:
    return make_card(_statement(Specimen("direct", "unchecked", LONG.strip(), LONG[: LONG.index("”") + 1]), 9))


def show_annotation() -> Annotation:
    day = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
    return Annotation(body=NOTE, is_public=True, created_at=day, changed_at=day)


def _statements() -> Iterator[Statement]:
    return (_statement(specimen, at) for at, specimen in enumerate(SPECIMENS))


def _statement(specimen: Specimen, at: int) -> Statement:
    first = specimen.passage.index(specimen.words)
    statement = Statement(
        public_id=f"specmen00{at}",
        kind=specimen.kind,
        review=specimen.review,
        passage_start=0,
        passage_end=len(specimen.passage),
        content=[[first, first + len(specimen.words)]],
        is_headline=specimen.is_headline,
        language=specimen.language,
        article=_article(),
        speaker=_speaker(specimen.speaker) if specimen.speaker else None,
    )
    statement.passage_text = specimen.passage
    statement.has_company = False
    topic = Topic(slug="peace-talks", name="Peace talks")
    statement.accepted_topics = [StatementTopic(topic=topic)]
    return statement


def _article() -> Article:
    briefing = Briefing(
        slug="specimen",
        title="Press briefing in Islamabad",
        kind=Briefing.Kind.PRESS_BRIEFING,
        place="Islamabad",
        date_edtf="2025-09-23/..",
    )
    return Article(outlet=Outlet(slug="ptv-network", name="PTV Network"), briefing=briefing)


def _speaker(name: str) -> Speaker:
    known = name == "Albert Khorev"
    speaker = Speaker(pk=0, slug="albert-khorev" if known else "specimen", name=name)
    offices = [Office(title="Ambassador to Pakistan", represents="Russia")] if known else []
    # As if fetched with it: a speaker who is in no database has no offices to ask for.
    vars(speaker)["_prefetched_objects_cache"] = {"offices": offices}
    return speaker


def _find(statement: Statement, word: str) -> list[tuple[int, int]]:
    at = statement.passage_text.find(word)
    return [(at, at + len(word))] if at >= 0 else []
