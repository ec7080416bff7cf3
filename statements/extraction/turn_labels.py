"""Who speaks in a transcript, as printed in front of a turn: "MR. LEE (Chile):", "The President:", "Q:"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from statements.extraction.roles import BODIES, COUNTRIES, LONG_COUNTRIES, PORTFOLIOS, ROLES, TITLES
from statements.extraction.words import DETERMINERS, NO_NAMES, PERSONAL, word_set
from statements.text import Span

LABEL = re.compile(
    r"(?P<name>(?P<base>[^\W_][^:()\[\]“”«»\"!?;\n]{0,80}?)(?P<brackets>(?:\s?[(\[][^()\[\]:]{2,80}[)\]]){0,3}))"
    r"\s?:(?=\s|\Z|[“\"])"
)
BARE_QUESTION = re.compile(
    r"(?P<name>(?P<base>Q)(?P<brackets>))(?=\s{1,8}[A-Z“\"(])"
)  # the White House prints no colon
BRACKET = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
QUESTIONERS = word_set("q question questions a answer")
NAMELESS = word_set(
    """
    moderator interpreter translator operator host anchor presenter reporter journalist correspondent interviewer
    participant audience speaker voice staff press media unidentified unknown male female
    """
)
PRESS = word_set(
    """
    tv daily radio media press television channel news reuters bbc cnn nbc abc cbs fox ap afp times post network
    journal magazine agency politico
    """
)
ADDRESSES = word_set("mr mrs ms miss madam madame mister dear")  # "Mr. President:" speaks to the chair
MISTERS = ADDRESSES | word_set("dr sir dame lord lady prof h.e mme m sen rep gov amb")
BEFORE_ROLES = word_set("the acting temporary deputy vice co under assistant") | PORTFOLIOS
ALSO_WORDS = word_set("general chief first former foreign senior state head leader member major justice prime")
PARTICLES = word_set(
    "de da do dos das del della di du la le van von der den ter bin ibn bint ben al el ould y e zu af d’"
)
NEVER_NAMES = (
    ROLES | BODIES | COUNTRIES | DETERMINERS | NO_NAMES | PERSONAL | PORTFOLIOS | PRESS | word_set("affairs state")
)
MOST_WORDS = 8
LONGEST_NAME = 5  # words


@dataclass(frozen=True, slots=True)
class Label:
    """`name` is all that is printed before the colon; `end` is where the words begin.

    `titles` and `names` are its words in lower case and as printed; both are empty for a
    questioner or a chair. `post` stands behind a comma ("ANN LEE, MINISTER"). A label that is
    not `certain` may be the title of a section.
    """

    name: Span
    end: int
    base: str
    brackets: tuple[str, ...]
    titles: tuple[str, ...]
    names: tuple[str, ...]
    post: str
    certain: bool

    @property
    def key(self) -> str:
        return self.base.casefold()


def read_label(text: str, span: Span) -> Label | None:
    """The label with which a paragraph opens a turn; None when its first colon is one of ordinary speech."""
    match = LABEL.match(text, span.start, span.end) or BARE_QUESTION.match(text, span.start, span.end)
    if match is None:
        return None
    printed, comma, post = match["base"].partition(",")
    words = printed.split()
    if not words or len(words) > MOST_WORDS or (comma and not _is_post(post.split())):
        return None
    low = [word.lower().rstrip(".").replace("'", "’") for word in words]
    count = _count_titles(low)
    certain = _judge(words, low, count)
    if certain is None:
        return None
    named = count < len(words) and _is_name(words[count:], low[count:])
    return Label(
        name=Span(*match.span("name")),
        end=match.end(),
        base=printed,
        brackets=tuple(BRACKET.findall(match["brackets"])),
        titles=tuple(low[:count]),
        names=tuple(words[count:]) if named else (),
        post=" ".join(post.split()),
        certain=certain,
    )


def _is_post(words: Sequence[str]) -> bool:
    return 0 < len(words) <= MOST_WORDS and all(_is_title_word(word) for word in words)


def _judge(words: Sequence[str], low: Sequence[str], titles: int) -> bool | None:
    """Whether words in front of a colon are surely a speaker; None when they are none."""
    capitals = all(word.isupper() for word in words)
    first = low[0].rstrip("0123456789")
    if (first in QUESTIONERS and len(words) == 1 and words[0][0].isupper()) or (first in NAMELESS and len(words) < 4):
        return True if words[0][0].isupper() else None
    if titles == len(words):
        if low[0] in MISTERS or not words[0][0].isupper():
            return None
        return (low[0] == "the" and titles > 1) or capitals
    if _is_name(words[titles:], low[titles:]):
        return any(word in MISTERS for word in low[:titles]) or (
            any(word in ROLES or _is_joined_role(word) for word in low[:titles])
            and (capitals or not set(low[:titles]) <= ALSO_WORDS)
        )
    if low[0] == "the" and titles > 1 and low[titles] == "of" and all(_is_title_word(word) for word in words):
        return True
    return False if words[0][0].isupper() and (is_body(low) or is_press(low)) else None


def _is_title_word(word: str) -> bool:
    return word[0].isupper() or word in {"of", "the", "and", "for"}


def _count_titles(low: Sequence[str]) -> int:
    known = ROLES | TITLES | MISTERS | BEFORE_ROLES
    return next((at for at, word in enumerate(low) if word not in known and not _is_joined_role(word)), len(low))


def _is_joined_role(word: str) -> bool:
    """Vice-President, Under-Secretary-General, Co-Chair."""
    return "-" in word and any(piece in ROLES for piece in word.split("-"))


def _is_name(words: Sequence[str], low: Sequence[str]) -> bool:
    if not words or len(words) > LONGEST_NAME or not words[-1][0].isupper():
        return False
    fits = all(word[0].isupper() or lower in PARTICLES for word, lower in zip(words, low, strict=True))
    return fits and not any(lower in NEVER_NAMES for lower in low) and not any(map(str.isdigit, "".join(words)))


def is_press(low: Sequence[str]) -> bool:
    """Whether an outlet asks: "Phoenix TV:"."""
    return any(word in PRESS for word in low)


def is_body(low: Sequence[str]) -> bool:
    """Whether a ministry, council or country speaks, and not somebody with an office in it."""
    if any(word in ROLES for word in low):
        return False
    country = tuple(low) in LONG_COUNTRIES or all(word in COUNTRIES for word in low)
    return country or any(word in BODIES for word in low)
