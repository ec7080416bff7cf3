"""A quotation signed with a dash: “We need peace.” — Ann Lee, envoy"""

from statements.extraction.documents import Paragraph
from statements.extraction.drafts import Draft, make_draft
from statements.extraction.phrases import is_finite
from statements.extraction.tokens import END, QUOTE, WORD, Sentence

LONGEST = 14  # tokens of a name with its office


def find_signature(paragraph: Paragraph, before: Paragraph | None) -> Draft | None:
    """The statement of a paragraph that ends with a signature: its quotation, or that of the paragraph before."""
    if not paragraph.sentences:
        return None
    *quoted, signature = paragraph.sentences
    draft = _sign(signature)
    if draft is None or not all(map(_is_quotation, quoted)):
        return None
    if not quoted and (before is None or not all(map(_is_quotation, before.sentences))):
        return None
    draft.content = [sentence.span for sentence in quoted] if quoted else [before.span] if before else []
    return draft


def _sign(sentence: Sentence) -> Draft | None:
    """The source of a sentence that is but a dash and a name with what describes it."""
    tokens = sentence.tokens
    last = len(tokens) - 1
    while last > 0 and tokens[last].kind == END:
        last -= 1
    if (
        not 1 <= last <= LONGEST
        or tokens[0].kind != "dash"
        or not all(token.is_capital for token in tokens[1:last][:2])
    ):
        return None
    if not tokens[1].is_capital:
        return None
    if any(token.kind not in (WORD, ",", "(", ")") for token in tokens[1 : last + 1]):
        return None
    if any(is_finite(tokens, at) for at in range(1, last + 1)):
        return None
    end = next((at for at in range(2, last) if tokens[at].kind == ","), last + 1) - 1
    return make_draft("signature", sentence, [], (0, 0), (1, end))


def _is_quotation(sentence: Sentence) -> bool:
    return all(token.kind in (QUOTE, END) for token in sentence.tokens)
