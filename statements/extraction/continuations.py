"""Words that go on without a verb of their own, in the next sentence or paragraph."""

from itertools import zip_longest

from statements.extraction.colons import find_colon
from statements.extraction.documents import Document, Paragraph
from statements.extraction.drafts import TRAILING, Draft
from statements.extraction.empty_words import says_nothing
from statements.extraction.grammar import read_statements
from statements.extraction.signatures import find_signature
from statements.extraction.tokens import END, QUOTE, Sentence, is_spoken
from statements.text import Span, is_town

TURN = "colon.speaker"
NEXT = frozenset({"said.next", "colon.block"})  # their words may only be a quotation

SHORT_OPENING = 4  # tokens, the quotation counted
LONGEST_HEADLINE = 20  # tokens
SINGLE_MARKS = "'‘‚"


def read_all(document: Document) -> list[Draft]:
    """The statements of a document in reading order, with all the words that belong to them."""
    drafts: list[Draft] = []
    last: Draft | None = None  # the statement that may go on
    has_turns = _has_turns(document)
    led = _led_further_down(document.paragraphs)
    waiting: list[Span] = []  # paragraphs of one quotation that is led to its speaker further down
    for number, paragraph in enumerate(document.paragraphs):
        if last and last.awaits_block and last.rule not in NEXT and not _has_own_verb(paragraph):
            last.content.append(paragraph.span)
            last = last if _is_all_quoted(paragraph) else None
            continue
        signed = find_signature(paragraph, document.paragraphs[number - 1] if number else None)
        if signed:
            waiting.clear()
            _take_over(drafts, signed)
            drafts.append(signed)
            last = None
            continue
        if number in led and not (last and (last.ends_quoted or last.awaits_block)):
            waiting.append(paragraph.span)
            continue
        if not _goes_on(document, number, last):
            last = None
        found, last = _read_paragraph(paragraph, last, has_turns=has_turns)
        if waiting:
            _give(waiting, found)
        drafts += found
    return [draft for draft in drafts if draft.content and not says_nothing(draft)]


def _give(waiting: list[Span], found: list[Draft]) -> None:
    """Put the paragraphs that waited in front of the words that are led to a speaker."""
    speaking = next((draft for draft in found if draft.rule in TRAILING and draft.content), None)
    if speaking:
        speaking.content[:0] = waiting
    waiting.clear()


def _take_over(drafts: list[Draft], signed: Draft) -> None:
    """Take the words that another speaker signs away from the statement they seemed to continue."""
    for draft in drafts[-1:]:
        draft.content = [span for span in draft.content if not any(own.overlaps(span) for own in signed.content)]


def _has_turns(document: Document) -> bool:
    """Whether paragraphs after the first open with a speaker's name; a lone one may be the town of a dateline."""
    body = [paragraph for paragraph in document.paragraphs if not paragraph.is_headline]
    return any(find_colon(paragraph.sentences[0], is_headline=False) for paragraph in body[1:] if paragraph.sentences)


def _read_paragraph(paragraph: Paragraph, last: Draft | None, *, has_turns: bool) -> tuple[list[Draft], Draft | None]:
    """The statements of a paragraph, and the one that may go on behind it."""
    drafts: list[Draft] = []
    is_headline = paragraph.is_headline or _is_like_headline(paragraph)
    for sentence, following in zip_longest(paragraph.sentences, paragraph.sentences[1:]):
        found = read_statements(sentence, is_headline=is_headline)
        if not has_turns and found and found[0].rule == TURN:
            found = _without_town(sentence, is_headline=paragraph.is_headline) or found
        if found and found[0].rule == TURN and sentence is paragraph.sentences[0] and not is_headline:
            return _whole_turn(found[0], paragraph), None
        drafts += found
        if found:
            last = _continuable(found)
        elif last and (_continues(sentence) or (last.ends_quoted and _opens_quoted(sentence))):
            last.content.append(sentence.span)
        elif not (following and _is_quotation(following)):
            last = None
    return drafts, last


def _is_like_headline(paragraph: Paragraph) -> bool:
    """Whether the first paragraph is a headline with a full stop: one short sentence without quotation marks."""
    first = paragraph.sentences[0] if len(paragraph.sentences) == 1 else None
    return first is not None and first.paragraph == 0 and len(first.tokens) <= LONGEST_HEADLINE


def _without_town(sentence: Sentence, *, is_headline: bool) -> list[Draft]:
    """What somebody else says behind the name and colon that open a report: Sialkot: The mayor said …

    In a headline the name must be that of a known town.
    """
    colon = next(at for at, token in enumerate(sentence.tokens) if token.kind == ":")
    if is_headline and not is_town(" ".join(token.text for token in sentence.tokens[:colon])):
        return []
    said = read_statements(sentence, turns=False)
    named = said and said[0].source_tokens is not None and said[0].source_tokens[0] > colon
    behind = sentence.tokens[colon].start
    return said if named and all(draft.content and draft.content[0].start > behind for draft in said) else []


def _whole_turn(draft: Draft, paragraph: Paragraph) -> list[Draft]:
    """A speaking turn ("LEE: …") takes its paragraph to the end."""
    drafts = [draft]
    for sentence in paragraph.sentences[1:]:
        turn = find_colon(sentence, is_headline=False)
        if turn:
            drafts.append(turn)
        else:
            drafts[-1].content.append(sentence.span)
    return drafts


def _continuable(found: list[Draft]) -> Draft | None:
    """The statement of a sentence that a following quotation goes on with."""
    waiting = [draft for draft in found if draft.ends_quoted or draft.awaits_block]
    return waiting[-1] if waiting else found[-1]


def _goes_on(document: Document, number: int, last: Draft | None) -> bool:
    """Whether a paragraph goes on with the quotation of the one before it."""
    if last is None or number == 0:
        return False
    paragraph = document.paragraphs[number]
    if document.paragraphs[number - 1].is_left_open:
        return True
    return _is_all_quoted(paragraph) and not _is_crosshead(document.text, paragraph, last)


def _is_crosshead(text: str, paragraph: Paragraph, last: Draft) -> bool:
    """Whether a paragraph in single marks follows words in double ones: a line between two sections."""
    return _is_single(text, paragraph.span.start) and not (last.content and _is_single(text, last.content[-1].start))


def _is_single(text: str, at: int) -> bool:
    return text[at] in SINGLE_MARKS and not text.startswith("''", at)


def _led_further_down(paragraphs: tuple[Paragraph, ...]) -> set[int]:
    """The numbers of paragraphs that are one open quotation, led to its speaker in a later one.

    “We wait. / “We go,” he said.
    """
    led: set[int] = set()
    for at in range(len(paragraphs) - 2, -1, -1):
        following = paragraphs[at + 1]
        if paragraphs[at].is_left_open and _is_all_quoted(paragraphs[at]):
            same = _opening_mark(paragraphs[at]) == _opening_mark(following)
            ends = _opens_closed(following) and not _is_all_quoted(following) and _has_own_verb(following)
            if same and (at + 1 in led or ends):
                led.add(at)
    return led


def _opening_mark(paragraph: Paragraph) -> str:
    """The mark of the quotation that a paragraph opens with; "" when it opens otherwise."""
    first = paragraph.sentences[0].tokens[0] if paragraph.sentences else None
    return first.text[0] if first and first.kind == QUOTE else ""


def _opens_closed(paragraph: Paragraph) -> bool:
    return bool(_opening_mark(paragraph)) and paragraph.quotations[0].closed


def _is_all_quoted(paragraph: Paragraph) -> bool:
    return all(_is_quotation(sentence) for sentence in paragraph.sentences)


def _is_quotation(sentence: Sentence) -> bool:
    return all(token.kind in (QUOTE, END) for token in sentence.tokens)


def _has_own_verb(paragraph: Paragraph) -> bool:
    """Whether the words of a paragraph are led to a speaker there: “…,” he said."""
    first = paragraph.sentences[0]
    return any(draft.rule in TRAILING for draft in read_statements(first))


def _continues(sentence: Sentence) -> bool:
    """Whether a sentence without a verb of reporting begins with words in quotation marks."""
    return bool(sentence.tokens) and sentence.tokens[0].kind == QUOTE and is_spoken(sentence.tokens[0])


def _opens_quoted(sentence: Sentence) -> bool:
    """Whether a word or two lead to a spoken quotation that closes the sentence: Then, “we try to explain it.”"""
    words = [token for token in sentence.tokens if token.kind != END]
    return (
        1 < len(words) <= SHORT_OPENING and words[-1].kind == QUOTE and is_spoken(words[-1]) and words[-2].kind != ":"
    )
