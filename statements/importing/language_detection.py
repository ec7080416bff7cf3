"""Which language a document is in: as we are told, else as its text shows, else as its page says of itself."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from statements.importing.documents import Document

SAMPLE = 3000  # characters from the start
# Bytes of UTF-8, so that fewer signs are enough where each says more. Of 1,197 English reports and speeches, one
# was taken for another language by its first 200 bytes, none by its first 300.
FEWEST = 300
SURE = 0.6  # the rest goes to its nearest relatives: Chinese to Wu, Arabic to that of Egypt
USUAL = "en"  # when nothing tells


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
    """Return the language's code, of two or three letters; empty when the text is too short to be sure."""
    sample = text[:SAMPLE].strip()
    if len(sample.encode()) < FEWEST:
        return ""
    language, certainty = _identifier().classify(sample)
    return str(language) if certainty >= SURE else ""


@cache
def _identifier() -> LanguageIdentifier:
    """Load the model, once in a process: it takes half a second."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
