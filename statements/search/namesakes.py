"""Topics and speakers that are called as the reader's words say.

Words are looked for in passages, and a passage often says "the envoy": who types a name
should be told that it is somebody's here.
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

import tantivy

from statements.models import Topic
from statements.models.edition import Edition
from statements.models.known_rows import KnownValue
from statements.search.analysis import stems
from statements.search.compile import among
from statements.search.counting import count_among
from statements.search.engine import ask
from statements.search.folding import fold
from statements.search.little_words import FUNCTION_WORDS
from statements.search.near_names import spell_name
from statements.search.ordering import count_of
from statements.search.page import Namesake, NamesakeField
from statements.search.speaker_names import Named, find_called
from statements.search.syntax import And, Node, Phrase, Word
from statements.search.wording import words_of

MOST = 3


def find_near_namesakes(node: Node | None) -> tuple[Namesake, ...]:
    """Return what is called nearly as the words say, such as Khorev for Khorov. Reads all names of speakers and topics.

    Raises:
        IndexUnavailable: no answer from the index.
    """
    typed = " ".join(_plain_texts(node))
    if not typed:
        return ()
    speaker, topic = spell_name("speaker", typed), spell_name("topic", typed)
    found = [*find_namesakes(Word(speaker) if speaker else None), *find_namesakes(Word(topic) if topic else None)]
    return tuple(dict.fromkeys(found))[:MOST]


def find_namesakes(node: Node | None, edition: Edition | None = None) -> tuple[Namesake, ...]:
    """Return what has all the words in its name, the most statements first. At most two queries, if there are words.

    Nothing for a query with field words, `OR` or `-`: that reader knows how to ask.

    Raises:
        IndexUnavailable: no answer from the index.
    """
    text = " ".join(_plain_texts(node))
    words = frozenset(words_of(text))
    if not words:
        return ()
    counted = [
        *_count("topic", [row for row in _topics(text, edition) if _calls(words, row)]),
        *_count("speaker", [row for row in find_called(words, edition) if _calls(words, row)]),
    ]
    used = sorted(counted, key=lambda found: (-found.count, found.label))
    return tuple(used[:MOST])


def _calls(words: Set[str], row: Named) -> bool:
    """Tell whether words mean a row by its name: Theresa May by "may", but no Law of the Sea by "the"."""
    _, _, name = row
    later = re.findall(r"\w+", name)[1:]
    return bool(words - FUNCTION_WORDS or words & {fold(word) for word in later if word[0].isupper()})


def _plain_texts(node: Node | None) -> list[str]:
    match node:
        case Word(text) | Phrase(text):
            return [text]
        case And(nodes):
            texts = [_plain_texts(inner) for inner in nodes]
            return [text for inner in texts for text in inner] if all(texts) else []
    return []


def _topics(text: str, edition: Edition | None) -> Iterator[Named]:
    wanted = set(stems(text))
    for pk, slug, name in TOPICS.get(edition):
        if wanted <= _stems_of(name):
            yield pk, slug, name


def _read_topics() -> list[tuple[int, str, str]]:
    return list(Topic.objects.order_by().values_list("pk", "slug", "name"))


TOPICS = KnownValue(_read_topics)


@lru_cache(maxsize=5_000)
def _stems_of(name: str) -> frozenset[str]:
    return frozenset(stems(name))


def _count(field: NamesakeField, rows: Sequence[Named]) -> Iterator[Namesake]:
    """Yield those that have statements: one question to the index, if there are any rows."""
    keys = [key for key, _, _ in rows]
    counts = ask(lambda searcher: _count_rows(searcher, field, keys)) if keys else {}
    for key, slug, label in rows:
        if counts.get(key):
            yield Namesake(field, slug, label, counts[key])


def _count_rows(searcher: tantivy.Searcher, field: NamesakeField, keys: Sequence[int]) -> dict[int, int]:
    """One by one is quicker for a few, since the other topics of their statements are not counted with them."""
    if len(keys) > MOST:
        return count_among(searcher, field, keys)
    return {key: count_of(searcher.search(among(field, [key]), 1)) for key in keys}
