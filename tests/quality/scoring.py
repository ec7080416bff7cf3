"""How found statements agree with marked ones, article by article.

A found and a marked relation are paired one to one, from the highest overlap (shared words over
united words) down; ties go to the pair whose sources share more words. A pair is exact when all
words agree, and attributed when at least half do and the sources meet, or both have none. Only
speech acts count; what lies in other attributions, or in discarded text, is neither right nor wrong.
Recall is taken over marked relations of a kind, precision over found ones; a kind is read off the
text for both, by the same function.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.quality.articles import KINDS, Article, read_article
from tests.quality.corpus import Annotation, Pieces, Relation
from tests.quality.speech import is_speech

HALF = 0.5
ALL = "all"
MEASURES = ("attributed", "exact", "tokens")


@dataclass(frozen=True, slots=True)
class Scored:
    """A relation as sets of word tokens."""

    content: frozenset[int]
    source: frozenset[int]
    kind: str
    rule: str


@dataclass(slots=True)
class Tally:
    """What was counted: keys are (measure, kind, what) with what in hits_found, found, hits_marked, marked."""

    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    fired: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    articles: int = 0

    def rates(self, measure: str, kind: str) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent; 0 where there is nothing to divide by."""
        hits_found, found, hits_marked, marked = (
            self.counts[measure, kind, what] for what in ("hits_found", "found", "hits_marked", "marked")
        )
        precision = 100 * hits_found / found if found else 0.0
        recall = 100 * hits_marked / marked if marked else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


def score(annotation: Annotation, statements: Iterable[Relation], tally: Tally) -> None:
    """Add one article to the tally. Statements with the same cue are one relation."""
    article = read_article(annotation.text)
    marked = [_scored(article, each) for each in annotation.relations if _speaks(article, each.cue)]
    others = [_scored(article, each) for each in annotation.relations if not _speaks(article, each.cue)]
    found = [_scored(article, each) for each in _joined(statements) if not each.cue or _speaks(article, each.cue)]
    skipped = article.tokens(annotation.discarded)
    found = [each for each in found if each.content and 2 * len(each.content & skipped) <= len(each.content)]
    marked = [each for each in marked if each.content]
    cared = _union(marked)
    void = _union(others) - cared
    pairs = pair_up(marked, found)
    matched = {number for number, overlap in pairs.values() if overlap >= HALF}
    kept = {
        number
        for number, each in enumerate(found)
        if number in matched or 2 * len(each.content & void) < len(each.content)
    }
    tally.articles += 1
    _count_words(tally, marked, found, skipped | void)
    _count_relations(tally, marked, [each for number, each in enumerate(found) if number in kept])
    for one, (number, overlap) in pairs.items():
        if number in kept:
            _count_pair(tally, marked[one], found[number], overlap)


def pair_up(marked: Sequence[Scored], found: Sequence[Scored]) -> dict[int, tuple[int, float]]:
    """For each marked relation that has one, the number of the found one and their overlap."""
    holders: dict[int, list[int]] = {}
    for number, each in enumerate(found):
        for token in each.content:
            holders.setdefault(token, []).append(number)
    candidates = []
    for one, each in enumerate(marked):
        for number in {number for token in each.content for number in holders.get(token, ())}:
            other = found[number]
            overlap = len(each.content & other.content) / len(each.content | other.content)
            candidates.append((-overlap, -len(each.source & other.source), one, number))
    pairs: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for overlap, _, one, number in sorted(candidates):
        if one not in pairs and number not in taken:
            pairs[one] = (number, -overlap)
            taken.add(number)
    return pairs


def _count_pair(tally: Tally, marked: Scored, found: Scored, overlap: float) -> None:
    same_source = bool(marked.source & found.source) or not (marked.source or found.source)
    attributed = overlap >= HALF and same_source
    for measure, hit in (("exact", overlap == 1), ("attributed", attributed)):
        for kind, what in ((found.kind, "hits_found"), (marked.kind, "hits_marked")):
            tally.counts[measure, kind, what] += hit
            tally.counts[measure, ALL, what] += hit
    tally.right[found.rule] += attributed


def _count_relations(tally: Tally, marked: Sequence[Scored], found: Sequence[Scored]) -> None:
    for measure in ("exact", "attributed"):
        for relations, what in ((found, "found"), (marked, "marked")):
            for each in relations:
                tally.counts[measure, each.kind, what] += 1
                tally.counts[measure, ALL, what] += 1
    tally.fired.update(each.rule for each in found)


def _count_words(tally: Tally, marked: Sequence[Scored], found: Sequence[Scored], unscored: frozenset[int]) -> None:
    cared, said = _union(marked) - unscored, _union(found) - unscored
    for kind in (ALL, *KINDS):
        of_marked = _union([each for each in marked if kind in (ALL, each.kind)]) - unscored
        of_found = _union([each for each in found if kind in (ALL, each.kind)]) - unscored
        tally.counts["tokens", kind, "hits_found"] += len(of_found & cared)
        tally.counts["tokens", kind, "found"] += len(of_found)
        tally.counts["tokens", kind, "hits_marked"] += len(of_marked & said)
        tally.counts["tokens", kind, "marked"] += len(of_marked)


def _scored(article: Article, relation: Relation) -> Scored:
    content = article.tokens(relation.content)
    return Scored(content, article.tokens(relation.source), article.kind(content), relation.rule)


def _speaks(article: Article, cue: Pieces) -> bool:
    return is_speech(" ".join(article.text[start:end] for start, end in cue))


def _joined(statements: Iterable[Relation]) -> list[Relation]:
    """Statements that hang on one cue as one relation; the first of them lends source and rule."""
    joined: dict[Pieces | int, Relation] = {}
    for number, each in enumerate(statements):
        key = each.cue or number
        first = joined.get(key)
        if first:
            content = tuple(sorted({*first.content, *each.content}))
            joined[key] = Relation(content, first.cue, first.source or each.source, first.rule)
        else:
            joined[key] = each
    return list(joined.values())


def _union(relations: Iterable[Scored]) -> frozenset[int]:
    return frozenset(token for each in relations for token in each.content)
