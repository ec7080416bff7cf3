"""The full names that a text prints of people whom it otherwise calls by the surname."""

import re
from collections.abc import Iterable

from statements.extraction.cast_members import Speaker, has_first_name
from statements.extraction.mentions import Mention, MentionKind
from statements.extraction.source_names import read_source
from statements.extraction.words import DETERMINERS, NO_NAMES, is_adverb

FULL_NAME = re.compile(
    r"(?<![\w’'.-])(?:[A-Z][\w’'-]+ |[A-Z]\. )"
    r"(?:[A-Z][\w’'-]+ |[A-Z]\. |(?:of|to|for) (?=[A-Z])){0,7}(?P<last>[A-Z][\w’'-]+)(?!\w)"
)
# "The first lady, Michelle Obama" stands beside somebody else, who is called Obama.
RELATIVE = re.compile(r"\b(?:first lady|wife|husband|son|daughter|brother|sister|father|mother|widow|cousin),? $", re.I)
LONGEST_RELATIVE = 15  # characters
FUNCTION_WORDS = NO_NAMES | DETERMINERS


def complete_names(text: str, speakers: Iterable[Speaker]) -> None:
    """Give a person known by surname only the full name that the text prints elsewhere.

    Nothing when it prints several people of that surname.
    """
    people = (each for each in speakers if each.kind == "person" and not has_first_name(each.name))
    wanted = {each.name.split()[-1]: each for each in people}
    if not wanted:
        return
    printed: dict[str, list[Mention]] = {}
    for match in FULL_NAME.finditer(text):
        surname, first = match["last"], match.group().split(" ", 1)[0].lower()
        if surname not in wanted or first in FUNCTION_WORDS or is_adverb(first):
            continue
        if RELATIVE.search(text, max(0, match.start() - LONGEST_RELATIVE), match.start()):
            continue
        mention = read_source(match.group())
        if mention.kind is MentionKind.NAME and mention.name.endswith(" " + surname):
            printed.setdefault(surname, []).append(mention)
    for surname, mentions in printed.items():
        if len({mention.name.split(" ", 1)[0] for mention in mentions}) == 1:
            _complete(wanted[surname], mentions)


def _complete(speaker: Speaker, mentions: list[Mention]) -> None:
    speaker.names.append(mentions[0].name)
    office = next((mention.office for mention in mentions if mention.office), "")
    speaker.offices += [office] if office and not speaker.offices else []
