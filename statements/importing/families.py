"""What an original and its copies say, read once for a batch: each copy asks what came before it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, Prefetch

from statements.importing.fingerprints import begin
from statements.importing.identity import normalise_words
from statements.models import Article, Statement
from statements.models.proof import cut_words, hash_text

SUM = 1 << 128
Told = Mapping[str, Sequence[str]]  # normalised words to the ids of the statements that have them, in order


@dataclass(frozen=True, slots=True)
class Member:
    """An original or a copy: its statements' ids by words, and a number that stands for its text and for them."""

    words: Mapping[str, str]
    number: int


@dataclass(slots=True)
class Family:
    """An original and its copies, by their primary keys."""

    root: int
    members: dict[int, Member] = field(default_factory=dict)
    _by_words: defaultdict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))

    def put(self, pk: int, member: Member) -> None:
        self.drop(pk)
        self.members[pk] = member
        for public_id, words in member.words.items():
            self._by_words[words].append((pk, public_id))

    def drop(self, pk: int) -> None:
        if gone := self.members.pop(pk, None):
            for words in set(gone.words.values()):
                self._by_words[words] = [told for told in self._by_words[words] if told[0] != pk]

    def told(self, before: int | None) -> Told:
        """Return what the original says, and the copies before article `before`; without it the original alone."""
        return ToldBefore(self, self._by_words, before)

    def state(self, before: int | None) -> str:
        """Return a hash of all that decides what a copy at this place need not say."""
        numbers = (member.number for pk, member in self.members.items() if self.comes_before(pk, before))
        return hash_text(f"{self.root} {sum(numbers) % SUM}")

    def comes_before(self, pk: int, before: int | None) -> bool:
        return pk == self.root or (before is not None and pk < before)


@dataclass(frozen=True, slots=True, eq=False)
class ToldBefore(Told):
    """The words of a family up to one copy. Looked up, not copied: a family may have thousands of members."""

    _family: Family
    _by_words: Mapping[str, list[tuple[int, str]]]
    _before: int | None

    def __getitem__(self, words: str) -> list[str]:
        told = [row for row in self._by_words.get(words, ()) if self._family.comes_before(row[0], self._before)]
        if not told:
            raise KeyError(words)
        return [public_id for _, public_id in sorted(told, key=lambda row: row[0])]

    def __iter__(self) -> Iterator[str]:
        return (words for words in self._by_words if words in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        return any(True for _ in self)


def make_member(article: Article, statements: Mapping[str, str]) -> Member:
    """Make a member of an article and its statements: words by public id, in order."""
    hashes = {public_id: hash_text(words) for public_id, words in statements.items()}
    words = {public_id: normalise_words(words) for public_id, words in statements.items()}
    return Member(words, number_member(article.pk, article.sha256, article.fingerprint, hashes))


def number_member(pk: int, sha256: str, fingerprint: str, hashes: Mapping[str, str]) -> int:
    """Return a number, fit to be added up, for an article and its statements: hashes of their words by public id.

    The fingerprint stands for what else reading it gave its statements, such as their speakers.
    """
    return int(hash_text(f"{pk} {sha256} {begin(fingerprint)} {sorted(hashes.items())}"), 16) % SUM


def read_family(root: int, without: Collection[int]) -> Family:
    """Read what a family says. What an editor withdrew counts.

    Copies are asked for by themselves: with "or is the original" SQLite may read the whole table.
    """
    rows = Statement.objects.order_by("position", "pk")
    rows = rows.only("article", "public_id", "content", "review", "locked_fields")
    has_rows = Exists(Statement.objects.filter(article=OuterRef("pk")))
    wanted = {root, *Article.objects.filter(copy_of=root).order_by().values_list("pk", flat=True)} - set(without)
    articles = Article.objects.filter(pk__in=wanted).order_by("pk")
    family = Family(root)
    for article in articles.exclude(has_rows).only("sha256", "fingerprint"):
        family.put(article.pk, make_member(article, {}))
    for article in (
        articles.filter(has_rows).only("text", "sha256", "fingerprint").prefetch_related(Prefetch("statements", rows))
    ):
        told = {
            row.public_id: cut_words(article.text, row.content)
            for row in article.statements.all()
            if counts(row.review, row.locked_fields)
        }
        family.put(article.pk, make_member(article, told))
    return family


def counts(review: str, locked_fields: Sequence[str]) -> bool:
    """Whether a statement is told: what an editor withdrew must not come back by way of a copy."""
    return review != Statement.Review.WITHDRAWN or "review" in locked_fields


@dataclass(slots=True)
class Standing:
    """A family as it stands, without words: its state, and the names of its members."""

    family: Family
    names: set[str] = field(default_factory=set)


def read_standings(roots: Iterable[int]) -> dict[int, Standing]:
    """Read how these families stand, by their originals, in three queries for all."""
    wanted = set(roots)
    if not wanted:
        return {}
    copies = Article.objects.filter(copy_of__in=wanted).order_by().values_list("pk", flat=True)
    relatives = Article.objects.filter(pk__in=wanted | set(copies)).order_by()
    members = list(relatives.values_list("pk", "copy_of_id", "sha256", "fingerprint", "key"))
    hashes: defaultdict[int, dict[str, str]] = defaultdict(dict)
    rows = Statement.objects.filter(article__in=[pk for pk, *_ in members]).order_by()
    for pk, public_id, words, review, locked in rows.values_list(
        "article_id", "public_id", "words_sha256", "review", "locked_fields"
    ):
        if counts(review, locked):
            hashes[pk][public_id] = words
    standings = {root: Standing(Family(root)) for root in wanted}
    for pk, root, sha256, fingerprint, key in members:
        standing = standings[root if root in wanted else pk]
        standing.family.put(pk, Member({}, number_member(pk, sha256, fingerprint, hashes[pk])))
        standing.names |= {key, key.partition("/")[2]}  # as make_key gives it, with and without the outlet
    return standings
