"""The only place where a syntax tree becomes a query of the engine. No query string enters or leaves."""

from collections.abc import Iterable, Sequence
from datetime import date

from tantivy import FieldType, Occur, Query

from statements.search.analysis import exact_words, joined_stems, stems
from statements.search.patterns import placings, read_patterns
from statements.search.schema import MANY_YEARS, SCHEMA
from statements.search.selection import Selection
from statements.search.synonyms import with_synonyms
from statements.search.syntax import Among, And, Described, Named, Node, Not, Or, Pattern, Phrase, Prefix, Said, Word

FEW = 16  # values that are looked up one by one
MOST_YEARS = 200


def compile_search(words: Node | None, selection: Selection) -> Query:
    """Return the query for words and filters. Only words weigh in the order of best match."""
    filters = [among(field, keys) for field, keys in selection.keys.items()]
    if selection.since or selection.until:
        filters.append(said_between(selection.since, selection.until))
    if selection.newer_than is not None:
        filters.append(Query.range_query(SCHEMA, "id", FieldType.Integer, selection.newer_than + 1, None))
    return all_of([*([compile_words(with_synonyms(words))] if words else []), *map(unweighed, filters)])


def compile_words(node: Node) -> Query:
    match node:
        case Word(text):
            return word(text)
        case Prefix(text):
            return prefix(text)
        case Pattern(text):
            return pattern(text)
        case Phrase(text, slop):
            return near(exact_words(text), slop)
        case Among(field, keys):
            return unweighed(among(field, keys))
        case Said(since, until):
            return unweighed(said_between(since, until))
        case Not(inner):
            return all_of([], none_of=[compile_words(inner)])
        case And(nodes):
            wanted = [compile_words(inner) for inner in nodes if not isinstance(inner, Not)]
            unwanted = [compile_words(inner.node) for inner in nodes if isinstance(inner, Not)]
            return all_of(wanted, none_of=unwanted)
        case Or(nodes):
            return any_of(compile_words(inner) for inner in nodes)
        case Named(name, value) | Described(name, value):
            raise ValueError(f"{name}:{value} has not been looked up.")


def word(text: str) -> Query:
    """Match a word in any inflection: "cease-fire" as two words in a row, or as one, and the other way round."""
    joined = joined_stems(text)
    apart = phrase("text", stems(text))
    together = joined or stems(text)
    if len(together) != 1:
        return apart
    choices = [apart, term("joined", together[0])]
    if joined:
        choices.append(term("text", together[0]))
    return Query.disjunction_max_query(choices)


def prefix(text: str) -> Query:
    """Match words that begin with `text`; in a compound the last part is the beginning of a word."""
    *before, last = exact_words(text) or [""]
    if not last:
        return Query.empty_query()
    begins = like(f"{last}.*")
    return all_of([phrase("exact", before), begins]) if before else begins


def pattern(text: str) -> Query:
    """Match words of this form. Of a compound each part must occur."""
    patterns = read_patterns(text)
    return all_of([like(each) for each in patterns]) if patterns else Query.empty_query()


def like(pattern: str) -> Query:
    return Query.regex_query(SCHEMA, "exact", pattern)


def near(words: Sequence[str], slop: int) -> Query:
    """Match words in this order, with at most `slop` others between them in all."""
    if len(words) < 2 or not slop:
        return phrase("exact", words)
    ways = (list(zip(offsets, words, strict=True)) for offsets in placings(len(words), slop))
    return any_of(Query.phrase_query(SCHEMA, "exact", [*way]) for way in ways)


def phrase(field: str, words: Sequence[str]) -> Query:
    """Match words in a row. No words match nothing."""
    if not words:
        return Query.empty_query()
    if len(words) == 1:
        return term(field, words[0])
    return Query.phrase_query(SCHEMA, field, list(words))


def term(field: str, value: int | str) -> Query:
    return Query.term_query(SCHEMA, field, value)


def among(field: str, keys: Sequence[int | str]) -> Query:
    if len(keys) > FEW:
        return Query.term_set_query(SCHEMA, field, list(keys))
    return any_of(term(field, key) for key in keys)


def said_between(since: date | None, until: date | None) -> Query:
    """Match intervals that overlap the one asked for. A document without dates matches none.

    Whole years are looked up, which takes a tenth of the time that comparing days does.
    """
    days = _days_between(since, until)
    if not (since and until and spans_years(since, until)):
        return days
    years = among("year", range(since.year, until.year + 1))
    return any_of([years, all_of([term("year", MANY_YEARS), days])])


def spans_years(since: date, until: date) -> bool:
    """Tell whether the days are the first and the last of years, and of few enough to look each up."""
    whole = (since.month, since.day, until.month, until.day) == (1, 1, 12, 31)
    return whole and 0 <= until.year - since.year < MOST_YEARS


def _days_between(since: date | None, until: date | None) -> Query:
    ends = Query.range_query(SCHEMA, "end", FieldType.Integer, since.toordinal() if since else 0, None)
    starts = Query.range_query(SCHEMA, "start", FieldType.Integer, None, until.toordinal()) if until else None
    return all_of([ends, *([starts] if starts else [])])


def all_of(queries: Sequence[Query], *, none_of: Sequence[Query] = ()) -> Query:
    wanted = queries or [Query.all_query()]
    if len(wanted) == 1 and not none_of:
        return wanted[0]
    return Query.boolean_query(
        [*((Occur.Must, query) for query in wanted), *((Occur.MustNot, query) for query in none_of)]
    )


def any_of(queries: Iterable[Query]) -> Query:
    choices = list(queries)
    if not choices:
        return Query.empty_query()
    return choices[0] if len(choices) == 1 else Query.boolean_query([(Occur.Should, query) for query in choices])


def unweighed(query: Query) -> Query:
    return Query.const_score_query(query, 0.0)
