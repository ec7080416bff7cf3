"""Who speaks in each statement of a document, and whose words a speaker passes on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from statements.extraction.body_countries import settle_bodies
from statements.extraction.cast_members import Speaker
from statements.extraction.documents import Document, Paragraph
from statements.extraction.drafts import Draft
from statements.extraction.protagonists import Narrated, find_carried, narrate
from statements.extraction.relays import find_relayed
from statements.extraction.speakers import Cast
from statements.extraction.surnames import complete_names
from statements.extraction.values import FoundSpeaker

# Each word is taken whole ("*+"): to divide capitals in every way would take for ever.
ANTECEDENT = re.compile(r"(?:[A-Z][\w’'.-]*+(?: (?:of|to|for|the|al|de|bin|van|von))? ?){1,8},?\s*$")
FARTHEST_ANTECEDENT = 120  # characters before "who"


@dataclass(frozen=True, slots=True)
class Casting:
    """The speakers of a document; for each draft the place of its speaker and of whom it relays."""

    speakers: tuple[FoundSpeaker, ...]
    said_by: tuple[int | None, ...]
    relayed_from: tuple[int | None, ...]


def cast_speakers(document: Document, drafts: list[Draft]) -> Casting:
    """Lead every source back to a speaker. The headline comes last: it names people before the text does."""
    cast = Cast()
    said: dict[int, Speaker | None] = {}
    relayed: dict[int, Speaker | None] = {}
    carried = find_carried(drafts)
    by_sentence: dict[int, list[int]] = {}
    for at, draft in enumerate(drafts):
        by_sentence.setdefault(draft.sentence.span.start, []).append(at)
    for paragraph in _headline_last(document.paragraphs):
        for sentence in paragraph.sentences:
            ours = by_sentence.get(sentence.span.start, [])
            narrated = narrate(sentence, [drafts[at] for at in ours], carried)
            named = [token.text for token in sentence.tokens if token.is_capital]
            _meet_people(document.text, narrated, cast)
            cast.read(sentence.span.start, named)
            for at in ours:
                said[at] = _speaker(document.text, narrated, drafts[at], cast)
                printed = find_relayed(document.text, drafts[at])
                relayed[at] = _relayed(cast, printed, said[at]) if printed else None
            cast.read(sentence.span.start, named)  # who was new to the cast until here
    settle_bodies(document, cast)
    return _freeze(document.text, len(drafts), said, relayed)


def _headline_last(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    return sorted(paragraphs, key=lambda paragraph: paragraph.is_headline)


def _meet_people(text: str, narrated: Narrated, cast: Cast) -> None:
    """Notice whom a sentence is about and whom it names, so that a later "he" can mean them."""
    if not narrated.is_quotation:
        cast.go_on()
    for span in narrated.find_protagonists():
        cast.notice(span.cut(text))
    cast.hear_of([token.text for token in narrated.capitals])


def _speaker(text: str, narrated: Narrated, draft: Draft, cast: Cast) -> Speaker | None:
    """Who says the words of a draft."""
    speaker = _source(text, narrated, draft, cast)
    if draft.source:
        cast.speaks(speaker)
    return speaker


def _source(text: str, narrated: Narrated, draft: Draft, cast: Cast) -> Speaker | None:
    if draft.source is None:
        return None
    printed = draft.source.cut(text)
    if printed.lower() in {"who", "which", "that"}:
        before = text[max(draft.sentence.span.start, draft.source.start - FARTHEST_ANTECEDENT) : draft.source.start]
        match = ANTECEDENT.search(before)
        return cast.recognise(match.group().rstrip(", ")) if match else None
    if printed.lower() in {"he", "she"}:
        for span in narrated.find_before(draft.source):
            cast.notice(span.cut(text))
    return cast.meet(printed)


def _relayed(cast: Cast, printed: str, speaker: Speaker | None) -> Speaker | None:
    """The further speaker inside a claim; the claim's own speaker stays the one last named."""
    further = cast.meet(printed)
    if speaker:
        cast.turn_to(speaker)
    return further if further is not speaker else None


def _freeze(text: str, count: int, said: dict[int, Speaker | None], relayed: dict[int, Speaker | None]) -> Casting:
    cast = [speaker for at in range(count) for speaker in (said.get(at), relayed.get(at)) if speaker is not None]
    complete_names(text, cast)
    order: dict[str | int, int] = {}
    named: list[Speaker] = []
    for speaker in cast:
        if speaker.is_named and _key(speaker) not in order:
            order[_key(speaker)] = len(named)
            named.append(speaker)

    def place(speaker: Speaker | None) -> int | None:
        return order.get(_key(speaker)) if speaker else None

    return Casting(
        tuple(speaker.freeze() for speaker in named),
        tuple(place(said.get(at)) for at in range(count)),
        tuple(place(relayed.get(at)) for at in range(count)),
    )


def _key(speaker: Speaker) -> str | int:
    return speaker.body.key if speaker.body else id(speaker)
