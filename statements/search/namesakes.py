"""Topics and speakers that are called as the reader's words say.

Words are looked for in passages, and a passage often says "the envoy": who types a name
should be told that it is somebody's here.
"""

from collections.abc import Iterator

from django.db.models import Q

from statements.models import Speaker, Topic
from statements.search.analysis import stems
from statements.search.compile import among
from statements.search.engine import ask
from statements.search.near_names import spell_name
from statements.search.ordering import count_of
from statements.search.page import Namesake, NamesakeField
from statements.search.syntax import And, Node, Phrase, Word
from statements.search.wording import words_of

MOST = 3
MOST_LOOKED_AT = 200  # names of speakers with the longest of the words in them


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


def find_namesakes(node: Node | None) -> tuple[Namesake, ...]:
    """Return what has all the words in its name, the most statements first. Two queries, if there are words.

    Nothing for a query with field words, `OR` or `-`: that reader knows how to ask.

    Raises:
        IndexUnavailable: no answer from the index.
    """
    text = " ".join(_plain_texts(node))
    if not words_of(text):
        return ()
    counted = [
        *(_count("topic", *row) for row in _topics(text)),
        *(_count("speaker", *row) for row in _speakers(text)),
    ]
    used = sorted((found for found in counted if found.count), key=lambda found: (-found.count, found.label))
    return tuple(used[:MOST])


def _plain_texts(node: Node | None) -> list[str]:
    match node:
        case Word(text) | Phrase(text):
            return [text]
        case And(nodes):
            texts = [_plain_texts(inner) for inner in nodes]
            return [text for inner in texts for text in inner] if all(texts) else []
    return []


def _topics(text: str) -> Iterator[tuple[int, str, str]]:
    wanted = set(stems(text))
    for pk, slug, name in Topic.objects.values_list("pk", "slug", "name"):
        if wanted.issubset(stems(name)):
            yield pk, slug, name


def _speakers(text: str) -> list[tuple[int, str, str]]:
    """Return speakers with all words in one of their names. The database narrows by the longest of them."""
    wanted = set(words_of(text))
    longest = max(wanted, key=len)
    likely = Speaker.objects.filter(Q(name__icontains=longest) | Q(names__folded__contains=longest)).order_by("pk")
    rows = likely.values_list("pk", "slug", "name", "names__name")[:MOST_LOOKED_AT]
    named = [
        (pk, slug, name)
        for pk, slug, name, other in rows
        if wanted.issubset(words_of(name)) or wanted.issubset(words_of(other or ""))
    ]
    return list(dict.fromkeys(named))


def _count(field: NamesakeField, key: int, slug: str, label: str) -> Namesake:
    count = ask(lambda searcher: count_of(searcher.search(among(field, [key]), 1)))
    return Namesake(field, slug, label, count)
