"""Content that tells nothing of what was said: “That”, “which”, “both”, “Its chief, Ann Lee”."""

from statements.extraction.drafts import Draft, Range
from statements.extraction.phrases import Tokens, is_finite
from statements.extraction.tokens import QUOTE, WORD
from statements.extraction.words import word_set

POINTING = word_set("that which this these those both all one who whom how here so otherwise")
OPENING = word_set("the its his her their")
CLAUSES = ("said.after", "said.inverted", "said.clause", "said.that", "according")  # rules whose content is a clause
MOST_WORDS = 4


def says_nothing(draft: Draft) -> bool:
    """Whether the content only points at something, or is a clause cut off behind its subject."""
    tokens = draft.sentence.tokens
    if not draft.held or draft.content[-1].start >= draft.sentence.span.end:  # it goes on in another sentence
        return False
    held = [at for first, last in draft.held for at in range(first, last + 1)]
    if any(tokens[at].kind == QUOTE for at in held):
        return False
    words = [at for at in held if tokens[at].kind == WORD]
    if all(tokens[at].low in POINTING for at in words):  # no words at all among them
        return True
    return draft.rule.startswith(CLAUSES) and len(words) <= MOST_WORDS and _is_bare_noun(tokens, words, draft.held)


def _is_bare_noun(tokens: Tokens, words: list[int], held: list[Range]) -> bool:
    """Whether a few words are no more than "The meeting", or "its chief, Ann Lee"; not "the opposite"."""
    first = tokens[words[0]]
    named = any(tokens[at].kind == "," for at in range(words[0], words[-1]))
    bare = first.low in OPENING and (first.is_capital or named) and len(held) == 1
    return bare and not any(is_finite(tokens, at) for at in words)
