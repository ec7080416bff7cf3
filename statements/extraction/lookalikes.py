"""What looks like an attribution in front of its content and reports nothing."""

from statements.extraction.cues import Cue
from statements.extraction.drafts import Range
from statements.extraction.markers import Start
from statements.extraction.phrases import Tokens
from statements.extraction.tokens import QUOTE
from statements.extraction.words import CONTRACTIONS, PERSONAL, PREPOSITIONS, word_set

OPENING_PREPOSITIONS = word_set("in at on from by for during through at")
NAMING = word_set("call dub label brand name term")
INDEFINITE = word_set("a an another")
NAMED = word_set("named identified quoted")
LONGEST_PLEA = 4  # tokens of "not to be named"
SIGNS = word_set(
    "banner banners sign signs placard placards poster posters billboard billboards plaque t-shirt t-shirts graffiti"
)
THINGS = word_set(
    """
    group pac movement campaign competition initiative program programme project book show series film song company
    organization organisation site website app law bill plan operation service event
    """
)


def is_only_purpose(tokens: Tokens, cue: Cue, start: Start) -> bool:
    """Whether an infinitive tells what is to be done and not what was said: has until May to disclose its books."""
    return tokens[cue.first].low == "to" and start.marker in {"object", "wh"}


def is_only_description(tokens: Tokens, cue: Cue, start: Start, source: Range) -> bool:
    """Whether a participle describes its noun and reports no act: ads praising the plan; not "with Lee praising it"."""
    says = start.marker == "clause" and cue.verb.lemma == "say"
    progressive = tokens[source[1]].low in CONTRACTIONS  # he’s predicting
    if not cue.is_gerund or says or progressive or start.marker not in {"object", "preposition", "to", "clause"}:
        return False
    return source[0] == 0 or tokens[source[0] - 1].low != "with"


def asks_for_silence(tokens: Tokens, cue: Cue) -> bool:
    """Whether a source only asks to stay unknown: who asked not to be named; requested anonymity."""
    if cue.verb.lemma not in {"ask", "request", "insist", "demand"}:
        return False
    behind = [token.low for token in tokens[cue.last + 1 : cue.last + 1 + LONGEST_PLEA]]
    plea = behind[:3] == ["not", "to", "be"] and behind[3:4] and behind[3] in NAMED
    hidden = "anonymity" in behind or behind[:3] in (["to", "remain", "anonymous"], ["to", "stay", "anonymous"])
    return bool(plea) or hidden


def is_printed_sign(tokens: Tokens, cue: Cue, source: Range) -> bool:
    """Whether nobody speaks but a banner: banners that read “…”."""
    return cue.verb.lemma == "read" and any(token.low in SIGNS for token in tokens[source[0] : source[1] + 1])


def is_inside_opening(tokens: Tokens, subject: Range) -> bool:
    """Whether the noun belongs to a phrase that opens the sentence: In a series of posts Sunday, …"""
    before = subject[0] - 1
    if before < 0 or tokens[before].low not in OPENING_PREPOSITIONS:
        return False
    return before == 0 or tokens[before - 1].kind in {",", "dash", ")"}


def is_naming(tokens: Tokens, cue: Cue, subject: Range) -> bool:
    """Whether a thing is only called by its name: a group called Voters Count."""
    if cue.verb.lemma not in NAMING or cue.first != cue.head or cue.last + 1 >= len(tokens):
        return False
    following = tokens[cue.last + 1]
    named = following.is_capital or following.kind == QUOTE or following.low == "the"
    if not named:
        return False
    head = next((at for at in range(*subject) if tokens[at + 1].low in PREPOSITIONS), subject[1])
    return tokens[head].low in THINGS or (tokens[subject[0]].low in INDEFINITE and not tokens[subject[1]].is_capital)


def is_expected(tokens: Tokens, cue: Cue, subject: Range) -> bool:
    """Whether the "subject" of an infinitive is a lone word like "expected": is expected to say."""
    alone = tokens[subject[0]]
    if tokens[cue.first].low != "to" or subject[0] != subject[1]:
        return False
    return not (alone.is_capital or alone.low in PERSONAL or alone.low.endswith("s"))
