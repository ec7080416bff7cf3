"""Names and posts as the workbook of the General Debate prints them, put as they are written elsewhere."""

import re

from statements.extraction.words import word_set
from statements.importing.name_words import TITLES

SHEIKHS = frozenset({"sheikh", "shaikh", "shaykh", "sheik", "sheikha", "sayyid"})
KEPT_BEFORE_ONE_NAME = SHEIKHS | {"king", "queen", "prince", "princess", "crown", "emperor", "pope", "emir"}
PARTS_OF_NAMES = SHEIKHS | {"dato", "datuk", "tun", "haji", "alhaji"}
SMALL_IN_NAMES = word_set("de da do dos das del della di du la le van von der den ter bin ibn bint ben y e zu")
COURTESY = re.compile(r"^\W*(?:(?:Mr|Mrs|Ms|Dr)[.,;]+\s*|H\.\s?(?:[EHM]|R\.\s?H|S\.\s?H)\.\s*|Grand )+", re.I)
NUMERAL = re.compile(r"[IVX]+")
INITIALS = re.compile(r"(?:\w\.)+")
WORD_IN_CAPITALS = re.compile(r"[^\W\d_]{2,}")
BEHIND_SMALL = re.compile(r"(?<=[a-z’'])[^\W\d_a-z]{3,}")  # McDONALD
BROKEN = re.compile(r"[\x80-\x9f]")  # letters of windows-1252 that were taken for Latin-1
SLIPS = {
    "attourney": "Attorney",
    "cairman": "Chairman",
    "comander": "Commander",
    "coperation": "Cooperation",
    "coucil": "Council",
    "foregn": "Foreign",
    "goverment": "Government",
    "govermnent": "Government",
    "internatl": "Internal",
    "minister": "Minister",  # MInister
    "minsiter": "Minister",
    "misnter": "Minister",
    "presidensy": "Presidency",
    "rime": "Prime",
    "specail": "Special",
}
FOREIGN_MINISTER = re.compile(r"^(?:Foreign Minister|Minister (?:of )?Foreign Affairs)$")  # to the UN, all are "for"
NO_POSTS = frozenset({"", "delegation", "missing", "not indicated", "spanish", "french"})
SMALL_IN_POSTS = frozenset({"of", "for", "and", "the", "to", "in", "with", "on", "at", "by", "ad", "de", "interim"})


def clean_name(printed: str) -> str:
    """Return a person's name without courtesy, office, decorations and capitals: "Mr. LAVROV" gives "Lavrov".

    A king is no name: his title stays where only one name follows it.
    """
    text = BROKEN.sub(lambda match: match.group().encode("latin-1").decode("cp1252", "ignore"), printed)
    text = re.sub(r"\([^()]*\)|\xad|_x000D_", "", text)
    words = COURTESY.sub("", text).partition(",")[0].strip(" \t\r\n:;-").lstrip(". ").split()
    while len(words) > 1 and _fold(words[0]) in TITLES - PARTS_OF_NAMES:
        if _fold(words[0]) in KEPT_BEFORE_ONE_NAME and len(words) == 2:
            break
        words = words[1:]
    return " ".join(_name_word(word, first=at == 0) for at, word in enumerate(words))


def _fold(word: str) -> str:
    return word.replace(".", "").casefold()


def _name_word(word: str, *, first: bool) -> str:
    if not word.isupper():
        return BEHIND_SMALL.sub(lambda match: match.group().capitalize(), word)
    if (not first and NUMERAL.fullmatch(word)) or INITIALS.fullmatch(word):
        return word
    if not first and word.lower() in SMALL_IN_NAMES:
        return word.lower()
    return WORD_IN_CAPITALS.sub(lambda match: match.group().capitalize(), word)


def clean_post(printed: str) -> str:
    """Return a post in one spelling, with its usual capitals; empty for what names none."""
    post = " ".join(printed.replace("\xad", "").split())
    if post.casefold() in NO_POSTS:
        return ""
    words = (post.lower() if post.isupper() else post).split()
    spelt = " ".join(_post_word(word, first=at == 0) for at, word in enumerate(words))
    return FOREIGN_MINISTER.sub("Minister for Foreign Affairs", spelt)


def _post_word(word: str, *, first: bool) -> str:
    pieces = [SLIPS.get(piece.casefold(), piece) for piece in word.split("-")]
    return "-".join(
        piece[0].upper() + piece[1:]
        if piece.islower() and (piece not in SMALL_IN_POSTS or (first and not at))
        else piece
        for at, piece in enumerate(pieces)
    )
