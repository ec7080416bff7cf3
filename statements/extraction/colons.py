"""Attribution by a colon alone: Khorev: “…”; TRUMP: …; and headlines of the form "claim: speaker"."""

from statements.extraction.drafts import Draft, make_draft
from statements.extraction.phrases import Tokens, is_finite
from statements.extraction.tokens import END, QUOTE, WORD, Sentence
from statements.extraction.words import AUXILIARIES, PREPOSITIONS, word_set

LONGEST_NAME = 7  # tokens of a speaker before or behind the colon
LABELS = word_set(
    """
    latest revealed wow just leaked breaking exclusive update updated video watch photo photos opinion analysis
    contributing note notes related read correction live listen new more source sources credit image bombshell
    must-see review editorial factbox explainer here here's this there what why how when who confirmed fact alert report
    step part tip question answer ps p.s. results
    """
)
GATHERINGS = word_set("assembly summit council conference forum congress parliament session talks debate g7 g20 un")
MEMBERS = word_set(
    """
    leaders members ministers delegates envoys ambassadors diplomats presidents officials states nations countries
    lawmakers speakers deputies parties sides
    """
)
ROLES = word_set(
    """
    envoy ambassador minister ministry president premier pm fm spokesman spokesperson spokeswoman official officials
    chief head leader diplomat secretary senator governor chancellor commander general kremlin report reports study un
    government army police adviser analyst expert experts source sources mayor king prince pope chairman ceo
    """
)


def find_colon(sentence: Sentence, *, is_headline: bool) -> Draft | None:
    """The statement of a sentence "Name: words", or of a headline "words: speaker"."""
    tokens = sentence.tokens
    colon = next((at for at, token in enumerate(tokens[:30]) if token.kind == ":"), None)
    if colon is None or colon == 0:
        return None
    last = len(tokens) - 1
    while last > colon and tokens[last].kind == END:
        last -= 1
    if is_headline and _is_closing_speaker(tokens, colon, last):
        return make_draft("colon.claim", sentence, [(0, colon - 1)], (colon, colon), (colon + 1, last))
    first = _speaker_start(tokens, colon)
    if first is None or last <= colon:
        return None
    if _is_about_gathering(tokens, first, colon):
        return None
    if not is_headline and tokens[colon + 1].kind != QUOTE and not _is_turn(tokens, first, colon):
        return None
    return make_draft("colon.speaker", sentence, [(colon + 1, last)], (colon, colon), (first, colon - 1))


def _is_about_gathering(tokens: Tokens, first: int, colon: int) -> bool:
    """Whether a clause behind the name of a gathering tells what its members do: UN Assembly: leaders quarrel"""
    gathers = any(token.low in GATHERINGS for token in tokens[first:colon])
    if not gathers or colon + 2 >= len(tokens) or tokens[colon + 1].low not in MEMBERS:
        return False
    verb = tokens[colon + 2]
    return verb.kind == WORD and verb.low not in AUXILIARIES


def _is_turn(tokens: Tokens, first: int, colon: int) -> bool:
    """Whether words without quotation marks are a speaking turn: TRUMP: …; Ambassador Ann Lee: …"""
    named = colon - first > 1 or tokens[first].text.isupper()
    return named and tokens[colon + 1].is_capital


def _speaker_start(tokens: Tokens, colon: int) -> int | None:
    """Where the name in front of a colon begins; None when it is no name."""
    first = max((at + 1 for at in range(colon) if tokens[at].kind == "dash"), default=0)
    words = tokens[first:colon]
    if not words or len(words) > LONGEST_NAME or any(token.kind not in (WORD, ",", "(", ")") for token in words):
        return None
    if words[0].low == "the" and not any(token.low in ROLES for token in words):
        return None
    if any(token.low in LABELS for token in words) or any(is_finite(tokens, at) for at in range(first, colon)):
        return None
    named = all(token.is_capital or token.kind != WORD or token.low in {"of", "the", "and"} for token in words)
    if not named or words[0].low[:1].isdigit() or any(token.low in PREPOSITIONS - {"of"} for token in words):
        return None
    return first if len(words) > 1 or len(words[0].text) > 2 else None


def _is_closing_speaker(tokens: Tokens, colon: int, last: int) -> bool:
    """Whether a headline ends with its speaker: a few words without a verb, one of them a role."""
    words = tokens[colon + 1 : last + 1]
    if not words or len(words) > LONGEST_NAME or colon < 2 or any(token.kind != WORD for token in words):
        return False
    if any(is_finite(tokens, at) for at in range(colon + 2, last + 1)):
        return False
    before_is_name = _speaker_start(tokens, colon) is not None and colon <= 2
    role = any(token.low in ROLES for token in words)
    return role and not before_is_name
