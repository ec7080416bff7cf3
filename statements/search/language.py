"""The query language: from what a reader typed to a syntax tree. Pure; never raises.

    query   = all { "OR" all }
    all     = part { part }
    part    = [ "-" ] ( "(" query ")" | word | prefix "*" | wo*d | "phrase" [ "~" number ] | field ":" value )

What cannot be parsed is searched as plain words, and a note says so. A field word whose
value cannot be read is an error: leaving it out would search more than was asked for.
"""

from dataclasses import dataclass, replace

from statements.search.field_words import note_unknown, read_field
from statements.search.lexer import Kind, Token, read_tokens
from statements.search.limits import find_excesses
from statements.search.syntax import And, Named, Node, Not, Or, Pattern, Phrase, Prefix, Word

LONGEST_QUERY = 500  # characters
DEEPEST = 20  # brackets and minus signs inside one another
MOST_FIELD_WORDS = 20  # each name is looked up in the database

NOT_PARSED = "The search could not be read as it is written, so it was searched as plain words."
TOO_MANY_FIELD_WORDS = (
    f"A search can have at most {MOST_FIELD_WORDS} field words such as speaker:khorev. Leave some out."
)
NOTHING_TO_FIND = "There is no word in the search that could be looked up."


@dataclass(frozen=True, slots=True)
class Parsed:
    """`tree` is None for an empty query. With `errors` nothing may be searched."""

    tree: Node | None
    notes: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()


class _Unreadable(Exception):
    """The tokens do not follow the grammar."""


def parse(text: str) -> Parsed:
    if not text.strip():
        return Parsed(None)
    tokens = read_tokens(text)
    if sum(token.kind is Kind.FIELD for token in tokens) > MOST_FIELD_WORDS:
        return Parsed(Or(()), errors=(TOO_MANY_FIELD_WORDS,))
    parser = _Parser(tokens)
    try:
        tree = parser.read_all()
    except _Unreadable:
        return _plain_words(text)
    return Parsed(tree, tuple(note_unknown(tokens)), errors=(*parser.errors, *find_excesses(tree)))


def _plain_words(text: str) -> Parsed:
    kinds = {Kind.WORD, Kind.PREFIX, Kind.PATTERN, Kind.PHRASE}
    tokens = [token for token in read_tokens(text.replace(":", " ").replace('"', " ")) if token.kind in kinds]
    if not tokens:
        return Parsed(Or(()), notes=(NOTHING_TO_FIND,))
    return Parsed(_all([Word(token.text, token.start, token.end) for token in tokens]), notes=(NOT_PARSED,))


def _all(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else And(tuple(nodes))


class _Parser:
    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.place = 0
        self.depth = 0
        self.errors: list[str] = []

    def read_all(self) -> Node:
        tree = self._either()
        if self.place < len(self.tokens):
            raise _Unreadable
        return tree

    def _next(self) -> Kind | None:
        return self.tokens[self.place].kind if self.place < len(self.tokens) else None

    def _take(self) -> Token:
        self.place += 1
        return self.tokens[self.place - 1]

    def _either(self) -> Node:
        choices = [self._together()]
        while self._next() is Kind.OR:
            self._take()
            choices.append(self._together())
        return choices[0] if len(choices) == 1 else Or(tuple(choices))

    def _together(self) -> Node:
        parts: list[Node] = []
        while self._next() not in {None, Kind.OR, Kind.CLOSE}:
            parts.append(self._part())
        if not parts:
            raise _Unreadable
        return _all(parts)

    def _part(self) -> Node:
        self.depth += 1
        if self.depth > DEEPEST or self._next() is None:
            raise _Unreadable
        node = self._read(self._take())
        self.depth -= 1
        return node

    def _read(self, token: Token) -> Node:
        match token.kind:
            case Kind.MINUS:
                return Not(self._part())
            case Kind.OPEN:
                return self._bracket()
            case Kind.WORD:
                return Word(token.text, token.start, token.end)
            case Kind.PREFIX:
                return Prefix(token.text)
            case Kind.PHRASE:
                return Phrase(token.text, token.slop, token.start, token.end)
            case Kind.PATTERN:
                return Pattern(token.text)
            case Kind.FIELD:
                return self._field(token)
        raise _Unreadable

    def _bracket(self) -> Node:
        inside = self._either()
        if self._next() is not Kind.CLOSE:
            raise _Unreadable
        self._take()
        return inside

    def _field(self, token: Token) -> Node:
        try:
            node = read_field(token.field, token.text)
        except ValueError as error:
            self.errors.append(str(error))
            return Or(())
        return replace(node, start=token.start, end=token.end) if isinstance(node, Named) else node
