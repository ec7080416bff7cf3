"""The speaker behind "by": the move was criticised by economists; he was asked by a reporter whether he would run."""

from statements.extraction.clause_ends import LIMITS
from statements.extraction.cues import Cue
from statements.extraction.drafts import Draft, Range, make_draft
from statements.extraction.inverted import find_inverted_subject
from statements.extraction.lexicon import Frame
from statements.extraction.phrases import Tokens
from statements.extraction.subjects import find_subject
from statements.extraction.times import skip_time
from statements.extraction.tokens import END, QUOTE, WORD, Sentence
from statements.extraction.words import word_set

REASONS = word_set("for as of to whether if about that with over when how why")  # criticised by Lee for the plan
ADDRESSING = word_set("ask tell urge warn advise remind inform assure order instruct press beg implore")


def find_passive(sentence: Sentence, cue: Cue) -> Draft | None:
    """The statement of a passive verb that names its agent; what is judged is part of the content."""
    tokens = sentence.tokens
    by = skip_time(tokens, cue.last + 1)
    if by + 1 >= len(tokens) or tokens[by].low != "by":
        return None
    agent = find_inverted_subject(tokens, by + 1)
    if agent is None:
        return None
    openings = REASONS if cue.verb.lemma == "accuse" else REASONS - {"of"}
    agent, reason = _split(tokens, agent, openings)
    held = [reason] if reason else []
    if cue.verb.lemma not in ADDRESSING:
        patient = find_subject(tokens, cue.first - 1) if cue.first else None
        if patient is None or not cue.verb.frames & Frame.OBJECT:
            return None
        held.insert(0, patient)
    return make_draft("said.passive", sentence, held, (cue.first, cue.last), agent) if held else None


def _split(tokens: Tokens, agent: Range, openings: frozenset[str]) -> tuple[Range, Range | None]:
    """The agent without the reason, and the reason up to its end."""
    first, last = agent
    opens = next((at for at in range(first + 1, len(tokens)) if tokens[at].low in openings), None)
    if opens is None or opens > last + 1:
        return agent, None
    end = len(tokens) - 1
    while end > opens and tokens[end].kind == END:
        end -= 1
    stop = next((at for at in range(opens + 1, end + 1) if _stops(tokens, at)), end + 1)
    return (first, opens - 1), (opens, stop - 1)


def _stops(tokens: Tokens, at: int) -> bool:
    return tokens[at].kind not in (WORD, QUOTE, ",", "-") or any(limit(tokens, at) for limit in LIMITS["object"])
