"""Verbs that report only together with a noun: expressed optimism about …, drew comparisons between …"""

from statements.extraction.tokens import WORD, Token
from statements.extraction.words import DETERMINERS, word_set

FEELINGS = word_set(
    """
    optimism pessimism concern concerns hope hopes regret confidence support opposition doubt doubts satisfaction
    gratitude readiness willingness interest outrage dismay alarm skepticism scepticism solidarity frustration
    disappointment condolences thanks appreciation sympathy disagreement shock surprise anger fear fears worry worries
    reservations
    """
)
SAYINGS = word_set(
    "comparison comparisons parallel parallels distinction distinctions attention conclusion conclusions"
)
VIEWS = word_set("stance position view views perspective vision outlook case arguments proposal proposals plan plans")
JOINING = word_set("about over at for of with between to toward towards on regarding in")
PHRASES = {  # verb: nouns that carry the report, and whether the noun belongs to the cue
    "express": (FEELINGS, True),
    "voice": (FEELINGS, True),
    "convey": (FEELINGS, True),
    "draw": (SAYINGS, True),
    "present": (VIEWS, False),
    "outline": (VIEWS, False),
}
LONGEST = 6  # tokens between the verb and its noun
MEETINGS = word_set(
    """
    briefing conference crowd crowds audience audiences rally nation convention gathering summit assembly
    council session meeting reporters journalists media press congress parliament group supporters delegates
    students conferences forum event ceremony letter letters
    """
)


def find_noun(tokens: tuple[Token, ...], verb: int, lemma: str) -> int | None:
    """The noun that makes a report of a verb such as "draw" or "present"; None when it is not there."""
    nouns, _ = PHRASES[lemma]
    for at in range(verb + 1, min(verb + 1 + LONGEST, len(tokens))):
        if tokens[at].kind != WORD:
            return None
        if tokens[at].low in nouns:
            return at
    return None


def joins_cue(tokens: tuple[Token, ...], verb: int, lemma: str) -> int | None:
    """The preposition that ends a cue such as "expressed optimism about"; None when the noun is content."""
    if lemma not in PHRASES or not PHRASES[lemma][1]:
        return None
    noun = find_noun(tokens, verb, lemma)
    if noun is None or any(token.low in DETERMINERS for token in tokens[verb + 1 : noun]):
        return None
    after = noun + 1
    return after if after + 1 < len(tokens) and tokens[after].low in JOINING else None


def is_audience(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether "addressed" has listeners for its object and not a subject."""
    for token in tokens[verb + 1 : verb + 1 + LONGEST]:
        if token.kind != WORD:
            return False
        if token.low in MEETINGS:
            return True
    return False
