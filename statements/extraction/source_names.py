"""What names a source, cleared of what only stands beside the name."""

import re
from dataclasses import replace
from functools import lru_cache

from statements.extraction.countries import ADJECTIVES, read_country
from statements.extraction.mentions import PARTICLES, Mention, MentionKind, read_mention
from statements.extraction.roles import BODIES, COURTESY, ROLES, TITLES
from statements.extraction.words import DETERMINERS, MONTHS, NO_NAMES, PREPOSITIONS, WEEKDAYS, is_adverb, word_set

LABELS = word_set(
    """
    democrat republican rival gop liberal conservative fellow actor actress officer said say says maybe independent host
    anchor singer billionaire mr mrs ms miss dr
    """
)
CROWDS = word_set("republicans democrats candidates investigations camp")
LONGEST = 120  # characters of what names a body or somebody who speaks for one
HEADLINE_WORDS = (PREPOSITIONS - PARTICLES - {"like", "near", "past"}) | word_set("calls endorses says is are and or")
POSSESSIVE = re.compile(r"['’]s$")
BRACKET = re.compile(r"\s*\(.*$")
SPOKESPERSON = r"(?:spokesman|spokeswoman|spokesperson|press secretary|press service|spox)"
SPOKEN_FOR = (
    re.compile(rf"^(?:(?:the|a|an|one|another)\s+)?(?P<body>.+?)(?:['’]s|['’])?\s+(?:chief\s+)?{SPOKESPERSON}$", re.I),
    re.compile(rf"^(?:.*\s)?{SPOKESPERSON}\s+(?:for|of|at|from)\s+(?:the\s+)?(?P<body>[^,]+)$", re.I),
)
UNNAMED_BODIES = word_set("government military army police ministry embassy presidency cabinet")
BODY_OF = re.compile(
    r"^(?:the\s+)?(?:[A-Z]\S+\s+){0,3}?(?:Ministry|Department|Embassy|Government|Delegation|Parliament|Mission)"
    r"\s+(?:of|for)\s+(?:the\s+)?[A-Z]\S*(?:\s+(?:of|for|and|the|in|to|[A-Z]\S*))*$"
)
PLACES = (  # two words with capitals that look like a name
    "capitol hill", "wall street", "silicon valley", "main street", "new york", "new jersey", "new hampshire",
    "new mexico", "new orleans", "north carolina", "south carolina", "north dakota", "south dakota", "west virginia",
    "rhode island", "los angeles", "san francisco", "west bank", "middle east", "hong kong", "white house",
    "downing street",
)  # fmt: skip


@lru_cache(maxsize=4096)
def read_source(printed: str) -> Mention:
    """Read the words that name a source; UNKNOWN when they name nobody after all."""
    if len(printed) <= LONGEST and BODY_OF.match(printed) and not {word.casefold() for word in printed.split()} & ROLES:
        return Mention(MentionKind.BODY, name=re.sub(r"^[Tt]he\s+", "", printed))
    mention = read_mention(printed)
    match mention.kind:
        case MentionKind.NAME:
            return _clear_name(mention)
        case MentionKind.BODY:
            return _clear_body(mention)
        case _:
            return mention


def spoken_for(printed: str) -> str:
    """Return the body for which somebody without a name speaks: "a Kremlin spokesman". Empty when there is none."""
    words = printed.strip(" ,")
    if len(words) > LONGEST:
        return ""
    for pattern in SPOKEN_FOR:
        match = pattern.match(words)
        body = match["body"].strip(" ,") if match else ""
        if body.casefold() in UNNAMED_BODIES:
            return body
        if body and body.casefold() not in ADJECTIVES and read_source(body).kind is MentionKind.BODY:
            return body
    return ""


def _clear_name(mention: Mention) -> Mention:
    """Leave out "Meanwhile" and "Democrat" in front; a country or a crowd is nobody's name."""
    name = BRACKET.sub("", mention.name)
    words = name.split()
    while len(words) > 1 and (_is_label(words[0]) or (len(words) > 2 and _is_title(words[0]))):
        words = words[1:]
    low = words[-1].casefold()
    if low in CROWDS | WEEKDAYS | MONTHS - {"may", "april", "june"} or " ".join(words).casefold() in PLACES:
        return Mention(MentionKind.UNKNOWN)
    if _is_headline(words):
        return Mention(MentionKind.UNKNOWN)
    if read_country(" ".join(words)) and low not in ADJECTIVES:
        return Mention(
            MentionKind.BODY,
            name=POSSESSIVE.sub("", " ".join(words)),
            words=frozenset(word.casefold() for word in words),
        )
    return replace(mention, name=" ".join(words)) if words != mention.name.split() else mention


def _is_headline(words: list[str]) -> bool:
    """Whether words with capitals are a headline and no name: "Refusal To Use", "Vote Impedes Peace Efforts Again"."""
    inner = {word.casefold() for word in words[1:]}
    return bool(inner & HEADLINE_WORDS) or (len(words) > 4 and not inner & PARTICLES)


def _is_label(word: str) -> bool:
    low = word.casefold().rstrip(".")
    return low in LABELS | COURTESY | NO_NAMES | DETERMINERS or is_adverb(low)


def _is_title(word: str) -> bool:
    return word.casefold().rstrip(".") in TITLES


def _clear_body(mention: Mention) -> Mention:
    """A body begins with a capital: "results of the Post" is none, "nonpartisan Tax Foundation" is the second part."""
    head, of, whose = mention.name.partition(" of ")
    if of and _is_person_of(head):
        return _person_of(head, POSSESSIVE.sub("", whose))
    if len(mention.name) > LONGEST:
        return Mention(MentionKind.UNKNOWN)
    mention = replace(mention, name=POSSESSIVE.sub("", mention.name))
    words = mention.name.split()
    first = next((at for at, word in enumerate(words) if word[:1].isupper()), len(words))
    if first == len(words):
        return mention
    if {word.casefold() for word in words[:first]} & (PREPOSITIONS | {"who", "that"}):
        return Mention(MentionKind.UNKNOWN)
    if first and words[first].casefold() in WEEKDAYS:
        return Mention(MentionKind.UNKNOWN)
    return replace(mention, name=" ".join(words[first:])) if first else mention


def _person_of(head: str, whose: str) -> Mention:
    """King Abdullah II of Jordan is the king of Jordan; where Ann Lee of Columbia University works is no office."""
    person, country = read_mention(head), read_country(whose)
    if not country or not person.office:
        return replace(person, office="")
    return replace(person, office=f"{person.office} of {whose}", represents=country)


def _is_person_of(head: str) -> bool:
    """Whether "Ann Lee of Columbia University" is a person: two words in capitals that name no body."""
    person = read_mention(head)
    parts = person.name.split()
    named = person.kind is MentionKind.NAME and len(parts) > 1 and not {part.casefold() for part in parts} & BODIES
    return named and not read_country(person.name)
