"""The noun phrase that speaks, in front of its verb or shared with another one."""

from statements.extraction.lexicon import FORMS
from statements.extraction.phrases import Range, Tokens, is_finite, noun_phrase
from statements.extraction.times import date_length
from statements.extraction.tokens import QUOTE, WORD
from statements.extraction.words import (
    AUXILIARIES,
    COORDINATORS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    WEEKDAYS,
    is_adverb,
    word_set,
)

SPEECH_OCCASIONS = word_set(
    """
    interview statement speech tweet tweets email letter conference briefing appearance release call rally
    remarks post memo debate
    """
)
DESCRIBING = word_set(
    "familiar close loyal led held sent made known seen critical present inside outside opposed hostile"
)
JOINING = word_set("in on at by with to for from against about of over under into")
DEEPEST = 3  # participles and relative clauses, one inside another
LONGEST_RELATIVE = 10  # tokens
FARTHEST_SUBJECT = 150  # tokens between a main clause and a participle that hangs on it
LONGEST_DATE = 5  # tokens of "May 7, 2025,"
LONGEST_PARENTHESIS = 30  # tokens between a subject and its verb


def find_subject(tokens: Tokens, end: int) -> Range | None:
    """The subject whose last token stands at `end`, right before its verb group."""
    at = end
    for _ in range(3):
        at = _skip_date(tokens, _skip_time(tokens, at))
        if at < 0:
            return None
        if tokens[at].low.isdigit() and at > 1 and tokens[at - 1].kind == ",":
            at -= 2  # Woodrow Benford, 58, who
        if tokens[at].kind not in {",", "dash", ")"}:
            break
        inside = _parenthesis(tokens, at)
        if inside is None:
            return None
        opening, keeps = inside
        if keeps:
            phrase = noun_phrase(tokens, opening - 1)
            return (phrase[0], at - 1) if phrase else None
        at = opening - 1
    phrase = noun_phrase(tokens, at)
    return _with_head(tokens, phrase) if phrase else None


def _with_head(tokens: Tokens, phrase: Range) -> Range:
    """The phrase with the noun that its participle or relative clause describes: aides briefed on the talks."""
    first, last = phrase
    for _ in range(DEEPEST):
        head = _relative_head(tokens, first) or _participle_head(tokens, first)
        if head is None:
            break
        first = head[0]
    return first, last


def _relative_head(tokens: Tokens, first: int) -> Range | None:
    """The noun before "who" when the phrase at `first` ends its clause: voters who want to go."""
    for at in range(first - 1, max(first - LONGEST_RELATIVE, 0), -1):
        if tokens[at].kind != WORD or tokens[at].low in COORDINATORS:
            return None
        if tokens[at].low == "who":
            return noun_phrase(tokens, at - 1)
    return None


def _participle_head(tokens: Tokens, first: int) -> Range | None:
    """The noun before a participle with its preposition: a panel led by, officials familiar with."""
    at = first - 2
    if at < 1 or tokens[first - 1].low not in JOINING or tokens[at].kind != WORD or tokens[at].low in FORMS:
        return None
    if not (tokens[at].low.endswith(("ed", "ing")) or tokens[at].low in DESCRIBING):
        return None
    head = noun_phrase(tokens, at - 1)
    return head if head and tokens[head[1]].low not in PERSONAL else None


def _skip_time(tokens: Tokens, at: int) -> int:
    """Step left over "on Tuesday", "Thursday night", "in an interview" and adverbs."""
    while at >= 0 and tokens[at].kind == WORD:
        low = tokens[at].low
        if low in WEEKDAYS or low in {"night", "morning", "afternoon", "evening", "week", "month", "year"}:
            left = at - 1
            while left >= 0 and tokens[left].low in WEEKDAYS | {"on", "last", "this", "late", "early", "earlier"}:
                left -= 1
            if left == at - 1 and low not in WEEKDAYS:
                return at
            at = left
        elif is_adverb(low) and not tokens[at].is_capital:
            at -= 1
        elif low in SPEECH_OCCASIONS and not tokens[at].is_capital:
            left = at
            while left >= 0 and at - left < 5 and tokens[left].low not in {"in", "at", "during"}:
                left -= 1
            if left < 0 or tokens[left].low not in {"in", "at", "during"} or left == 0:
                return at
            at = left - 1
        else:
            return at
    return at


def _skip_date(tokens: Tokens, end: int) -> int:
    """Step left over a date that ends at `end`: "on May 7", "7 May 2025", "on May 7, 2025,"."""
    for at in range(max(end - LONGEST_DATE + 1, 1), end):
        if at + date_length(tokens, at) == end + 1:
            return _skip_time(tokens, at - 2 if tokens[at - 1].low == "on" else at - 1)
    return end


def _parenthesis(tokens: Tokens, closing: int) -> tuple[int, bool] | None:
    """Where the aside that ends at `closing` opens, and whether it belongs to the source."""
    mark = {")": "("}.get(tokens[closing].kind, tokens[closing].kind)
    lowest = max(0, closing - LONGEST_PARENTHESIS)
    commas = []
    for at in range(closing - 1, lowest, -1):
        if tokens[at].kind == mark:
            commas.append(at)
            if mark != "," or not _is_middle(tokens, at, closing):
                break
    if not commas:
        return None
    opening = commas[-1]
    first = tokens[opening + 1]
    aside = (
        first.low in PREPOSITIONS
        or first.low in {"who", "which", "whose", "whom", "when", "where", "while", "if", "however", "too"}
        or first.low.endswith("ing")
        or first.low[:1].isdigit()
        or first.kind == QUOTE
        or mark != ","
        or is_adverb(first.low)
        or date_length(tokens, opening + 1) > 0
    )
    return opening, not aside


def _is_middle(tokens: Tokens, at: int, closing: int) -> bool:
    """Whether the comma at `at` only parts place and state, or a suffix: ", Ill.," or ", R-Ohio,"."""
    return closing - at <= 3 and tokens[at + 1].is_capital and at > 1 and tokens[at - 1].is_capital


def find_main_subject(tokens: Tokens, before: int) -> Range | None:
    """The subject of the clause that a participle at `before` hangs on."""
    return next(reversed(find_main_subjects(tokens, before)), None)


def find_first_subject(tokens: Tokens, before: int) -> Range | None:
    """The subject of the first main clause that ends before `before`."""
    return next(iter(find_main_subjects(tokens, before)), None)


def find_main_subjects(tokens: Tokens, before: int) -> list[Range]:
    """The subjects of main clauses that end before `before`, in order."""
    return [
        subject
        for subject in find_clause_subjects(tokens, before)
        if not subject[0] or not (tokens[subject[0] - 1].low in SUBORDINATORS or is_finite(tokens, subject[0] - 1))
    ]


def find_clause_subjects(tokens: Tokens, before: int) -> list[Range]:
    """The subjects of main and subordinate clauses that end before `before`, in order."""
    found: list[Range] = []
    for at in range(max(1, before - FARTHEST_SUBJECT), before):
        if not is_finite(tokens, at) or tokens[at - 1].low in AUXILIARIES:
            continue
        subject = find_subject(tokens, at - 1)
        if subject is None or tokens[subject[0]].low in {"who", "which", "that", "it"}:
            continue
        found.append(subject)
    return found
