"""Which language a document is in: as we are told, else as its text shows, else as its page says of itself."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from statements.importing.documents import Document
from statements.importing.errors import ImportingError

SAMPLE = 3000  # characters from the start
# Bytes of UTF-8, so that fewer signs are enough where each says more. Of 1,197 English reports and speeches, one
# was taken for another language by its first 200 bytes, none by its first 300.
FEWEST = 300
SURE = 0.6  # the rest goes to its nearest relatives: Chinese to Wu, Arabic to that of Egypt
USUAL = "en"  # when nothing tells
WORD = re.compile(r"[^\W\d_]+")
SMALL_WORDS = {
    *("the", "and", "that", "with", "said", "from", "have", "has", "this", "which"),
    *("they", "their", "were", "would", "been", "are", "not", "its", "will", "our"),
}
PLAIN = 0.08  # share of the words


def find_language(document: Document) -> str:
    """Return a BCP 47 tag.

    A page's own word counts only where the text is too short to tell: many a page in Urdu has the
    `lang="en-US"` of its template. Where both agree, the page's is more exact ("en-GB").
    """
    named = document.metadata.language
    if named and "language" not in document.inferred:
        return named
    detected = detect_language(document.text)
    if not detected or detected == named.partition("-")[0].lower():
        return named or USUAL
    return detected


def detect_language(text: str) -> str:
    """Return the language's code, of two or three letters; empty when the text is too short to be sure.

    Raises:
        ImportingError: there is no room to unpack the model.
    """
    sample = text[:SAMPLE].strip()
    if len(sample.encode()) < FEWEST:
        return ""
    if is_plainly_english(sample):
        return "en"
    language, certainty = _identifier().classify(sample)
    return str(language) if certainty >= SURE else ""


def is_plainly_english(text: str) -> bool:
    """Whether the small words of a text are English ones. Of 1,471 English texts 18 had too few of them."""
    words = WORD.findall(text.lower())
    return sum(word in SMALL_WORDS for word in words) >= PLAIN * len(words) > 0


@cache
def _identifier() -> LanguageIdentifier:
    """Load the model, once in a process, and only for who needs it: half a second, and 90 MB for ever after."""
    try:
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError as error:
        raise ImportingError(
            "The language model",
            problem=f"cannot be unpacked ({error.strerror}).",
            remedy="Make room for 70 MB of temporary files, or tell the language, and import again.",
        ) from error
