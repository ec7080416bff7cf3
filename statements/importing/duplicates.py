"""Texts that came twice: the same at another address, printed by another outlet too, or in another edition.

Such a copy has a row of its own, which is evidence that the outlet printed it. What it says in the
words of its original is not doubled: docs/decisions/copies.md.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Min

from statements.importing.families import Family, Member, Told, make_member, read_family
from statements.importing.reports import State, StatementReport
from statements.models import Article, ArticleBand
from statements.text import resemblance

ALIKE = 0.8  # share of five-word runs in common: one word in fifty may differ
MOST_COMPARED = 8  # texts that may be the original: those that share most of the sketch

Sketch = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Printing:
    """A text and who printed it. `article_id` is empty while it is not in the archive."""

    text: str
    sha256: str
    sketch: Sketch
    outlet_id: int
    article_id: int | None = None


@dataclass(frozen=True, slots=True)
class Original:
    """The article that had a text first; never a copy itself. Its own text is not loaded."""

    article: Article
    kind: Article.CopyKind


@dataclass(slots=True)
class Copies:
    """Finds originals for the documents of one batch, with two queries for all of them, and more only for copies.

    Rows of earlier documents of the batch may not be written yet, so it has to `learn` of each.
    """

    _by_hash: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _by_band: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    _families: dict[int, Family] = field(default_factory=dict)
    _learned: dict[int, Member] = field(default_factory=dict)
    _roots: dict[int, int] = field(default_factory=dict)  # of those learned of
    _known: set[int] = field(default_factory=set)  # articles that were in the archive before

    @classmethod
    def of_batch(cls, hashes: Iterable[str], sketches: Iterable[Sketch]) -> "Copies":
        """Read what the archive has of these texts, or of texts that may be like them."""
        copies = cls()
        same = Article.objects.filter(sha256__in=set(hashes)).order_by().values_list("sha256").annotate(Min("pk"))
        for sha256, first in same:
            copies._by_hash[sha256].add(first)
        bands = ArticleBand.objects.filter(value__in={band for sketch in sketches for band in sketch}).order_by()
        for value, pk in bands.values_list("value", "article_id"):
            copies._by_band[value].add(pk)
        return copies

    def find_original(self, printing: Printing) -> Original | None:
        """Return what a text is a copy of, if anything: an article that was in the archive before it."""
        if printing.article_id:
            self._known.add(printing.article_id)
        alike = self._find_same(printing) or self._find_alike(printing)
        if alike is None:
            return None
        article = Article.objects.select_related("copy_of").defer("text", "copy_of__text").get(pk=alike)
        root = article.copy_of or article
        if root.pk == printing.article_id:
            return None
        if root.pk not in self._families:  # now, before the caller writes what it may yet take back
            self._families[root.pk] = self._read_family(root.pk)
        return Original(root, name_kind(printing.outlet_id, printing.sha256, root))

    def words_told(self, original: Article, before: int | None = None) -> Told:
        """Return the words of an original and of those copies of it that came before article `before`.

        Without `before` of the original alone, which is all for another printing of its very text.
        What an editor withdrew counts: it must not come back by way of a copy.
        """
        return self._family(original).told(before)

    def state(self, original: Article, before: int | None) -> str:
        """Return a hash of what `words_told` depends on."""
        return self._family(original).state(before)

    def learn(self, article: Article, sketch: Sketch, statements: Iterable[StatementReport]) -> None:
        """Take in an article of this batch that is written, with what its import found."""
        for known in [*self._by_hash.values(), *self._by_band.values()]:
            known.discard(article.pk)
        self._by_hash[article.sha256].add(article.pk)
        for band in sketch:
            self._by_band[band].add(article.pk)
        told = {row.public_id: row.words for row in statements if row.state != State.VANISHED}
        self._learned[article.pk] = make_member(article, told)
        self._move(article)

    def _find_same(self, printing: Printing) -> int | None:
        return min(self._earlier(printing, self._by_hash[printing.sha256]), default=None)

    def _find_alike(self, printing: Printing) -> int | None:
        shared = Counter(pk for band in printing.sketch for pk in self._earlier(printing, self._by_band[band]))
        likely = sorted(shared, key=lambda pk: (-shared[pk], pk))[:MOST_COMPARED]
        if not likely:
            return None
        rows = Article.objects.filter(pk__in=likely).only("copy_of", "text").in_bulk()
        is_one_family = len({row.copy_of_id or pk for pk, row in rows.items()}) == 1
        best, nearest = 0.0, None
        for pk in (pk for pk in likely if pk in rows):
            if (measured := resemblance(printing.text, rows[pk].text)) > best:
                best, nearest = measured, pk
            if is_one_family and best >= ALIKE:  # the others lead to the same original
                break
        return nearest if best >= ALIKE else None

    def _earlier(self, printing: Printing, pks: Iterable[int]) -> list[int]:
        return [pk for pk in pks if printing.article_id is None or pk < printing.article_id]

    def _family(self, original: Article) -> Family:
        return self._families.get(original.pk) or self._read_family(original.pk)

    def _read_family(self, root: int) -> Family:
        family = read_family(root, without=self._learned)
        for pk, member in self._learned.items():
            if self._roots[pk] == root:
                family.put(pk, member)
        return family

    def _move(self, article: Article) -> None:
        """Put an article just learned of where it belongs now."""
        root = article.copy_of_id or article.pk
        family = self._families.get(root)
        for other in self._families.values():
            if other.root != root:
                other.drop(article.pk)
        if article.copy_of_id and article.pk in self._known and not (family and article.pk in family.members):
            self._families.clear()  # it became a copy, and its own copies came with it
            self._roots = {pk: root if known == article.pk else known for pk, known in self._roots.items()}
        self._roots[article.pk] = root
        if root in self._families:
            self._families[root].put(article.pk, self._learned[article.pk])


def name_kind(outlet_id: int, sha256: str, original: Article) -> Article.CopyKind:
    """Say of what kind a copy is, by its outlet and its text."""
    if outlet_id != original.outlet_id:
        return Article.CopyKind.SYNDICATED
    return Article.CopyKind.ADDRESS if sha256 == original.sha256 else Article.CopyKind.EDITION


def lead_on(article: Article) -> None:
    """Lead the copies of an article that turned out to be a copy itself to its original."""
    if article.copy_of is None:
        return
    Article.objects.filter(copy_of=article).update(copy_of=article.copy_of)
    name_kinds_again(article.copy_of)


def name_kinds_again(original: Article) -> None:
    """Say anew of what kind the copies of an original are, for instance since its outlet was corrected."""
    kinds: defaultdict[Article.CopyKind, list[int]] = defaultdict(list)
    copies = Article.objects.filter(copy_of=original).order_by()
    for pk, outlet_id, sha256, kind in copies.values_list("pk", "outlet_id", "sha256", "copy_kind"):
        if kind != (wanted := name_kind(outlet_id, sha256, original)):
            kinds[wanted].append(pk)
    for wanted, pks in kinds.items():
        Article.objects.filter(pk__in=pks).update(copy_kind=wanted)


def repeats(article: Article) -> bool:
    """Whether the article is the very text of its original. The hash finds both, and one sketch is enough."""
    return article.copy_of is not None and article.copy_of.sha256 == article.sha256


def write_bands(sketches: Mapping[int, Sketch]) -> None:
    """Make these the sketches of articles, given by primary key. Twice writes nothing.

    Later articles that may be copies of them are read again when they come again.
    """
    written: defaultdict[int, set[int]] = defaultdict(set)
    for pk, value in ArticleBand.objects.filter(article__in=sketches).order_by().values_list("article_id", "value"):
        written[pk].add(value)
    stale = [pk for pk, values in written.items() if values != set(sketches[pk])]
    ArticleBand.objects.filter(article__in=stale).delete()
    new = [pk for pk in sketches if pk in stale or pk not in written]
    ArticleBand.objects.bulk_create(ArticleBand(article_id=pk, value=value) for pk in new for value in sketches[pk])
    later = Article.objects.filter(pk__gt=min(new, default=0)).exclude(pk__in=sketches)
    if new and later.exists():  # most batches are of new articles, the last of all
        alike = ArticleBand.objects.filter(value__in={value for pk in new for value in sketches[pk]})
        later.filter(pk__in=alike.values("article")).update(fingerprint="")
