"""Where sentences begin and end."""

import re
from collections.abc import Sequence

from statements.text.quotations import Quotation, find_quotations
from statements.text.spans import Span, trim

STOP = re.compile(
    r"(?<![.!?…])[.!?…]++[”“\"’‘'»«)\]]*\s+(?=[“„\"‘‚'«»(\[$–—.… -]{0,9}[^\W_a-zß-öø-ÿ])"
    r"|(?<=[a-z]{2})[.!?][”\"]?(?=[A-Z][a-z])"  # a space lost between two sentences
)
OPENER = re.compile(  # words that open a sentence behind "Raleigh, N.C." and no name
    r"(?:The|He|She|It|They|We|But|And|In|On|At|An?|This|That|These|Those|There|When|While|As|After|If|For|His|Her|Their|"
    r"Its|Some|Many|Asked|According|Earlier|Later|Mr|Mrs|Ms)\b(?!\.?-)"
)
LAST_WORD = re.compile(r"[\w.’'&-]*\Z")
FEWEST_WORDS = 4  # of a quotation that opens a sentence behind an abbreviation: a shorter one may be a nickname
LONGEST_WORD = 20  # characters before a full stop that can matter

TITLES = """
    mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj st hon rev pres supt det amb
    messrs
"""
WRITTEN_WITH_STOP = """
    vs v no nos fig art sec inc corp ltd co bros dept est approx ca cf e.g i.e etc jr sr jan feb mar
    apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ala ariz ark calif colo conn del fla ga
    ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d
    tenn tex va vt wash wis wyo d.c u.s u.n u.k e.u ft
"""
BEFORE_NAMES = frozenset(TITLES.split())
ABBREVIATIONS = BEFORE_NAMES | frozenset(WRITTEN_WITH_STOP.split())
NEVER_CAPITAL = frozenset({"vs", "v", "etc", "e.g", "i.e", "ca", "cf", "ft", "approx", "u.s", "st"})
ENDS_ANYWAY = frozenset({"a.m.", "p.m."})


def find_sentences(text: str, span: Span, quotations: Sequence[Quotation] | None = None) -> list[Span]:
    """Cut one paragraph into sentences, in order, without the white space between.

    A quotation is never cut, however many sentences it holds, so that its words
    and the verb that reports them stay together. `quotations` are those of the
    paragraph, when the caller has them already.
    """
    if quotations is None:
        quotations = find_quotations(text, span)
    found: list[Span] = []
    left, nearest = span.start, 0
    for match in STOP.finditer(text, span.start, span.end):
        gap = match.end() - 1
        while nearest < len(quotations) and quotations[nearest].outer.end <= gap:
            nearest += 1
        inside = nearest < len(quotations) and quotations[nearest].outer.start < gap
        behind = quotations[nearest] if nearest < len(quotations) else None
        if inside or not _is_stop(text, max(left, match.start() - LONGEST_WORD), match, behind):
            continue
        found += _trimmed(text, left, match.end())
        left = match.end()
    return found + _trimmed(text, left, span.end)


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    span = trim(text, start, end)
    return [span] if span else []


def _is_stop(text: str, left: int, match: re.Match[str], behind: Quotation | None) -> bool:
    """Whether a full stop ends its sentence and not only an abbreviation."""
    stop = match.start()
    if not _is_abbreviation(text, left, stop):
        return True
    if OPENER.match(text, match.end()) and _can_end(text, left, stop):
        return True
    return behind is not None and _is_speech(text, match.end(), behind) and _can_end(text, left, stop)


def _is_abbreviation(text: str, left: int, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to the word before it."""
    if text[stop] != "." or text[stop : stop + 2] in {"..", ".…"}:
        return False
    match = LAST_WORD.search(text, left, stop)
    printed = match.group() if match else ""
    word = printed.lower()
    if word + "." in ENDS_ANYWAY:
        return False
    if word == "no":
        return text[stop + 1 : stop + 3].strip()[:1].isdigit()
    if len(word) == 1:
        return word.isalpha() and word != "i"
    return word in ABBREVIATIONS and (printed[0].isupper() or word in NEVER_CAPITAL)


def _is_speech(text: str, at: int, quotation: Quotation) -> bool:
    """Whether a quotation of several words that begins with a capital opens at this place."""
    words = quotation.outer.cut(text)
    if quotation.outer.start != at or not words[1:].lstrip(" .…[")[:1].isupper():
        return False
    return len(words.split(maxsplit=FEWEST_WORDS)) >= FEWEST_WORDS


def _can_end(text: str, left: int, stop: int) -> bool:
    """Whether an abbreviation can end a sentence (Raleigh, N.C.): no title, which a name must follow."""
    match = LAST_WORD.search(text, left, stop)
    word = match.group().lower() if match else ""
    return len(word) > 1 and word not in BEFORE_NAMES
