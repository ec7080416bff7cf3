"""A link into the outlet's own page that scrolls to the words (WICG Scroll-to-Text Fragment)."""

from urllib.parse import quote

ENDS = 5  # words at either end name a long stretch


def link_into(url: str, words: str) -> str:
    """Return `url` with a fragment that names `words`; without an address there is none: ''."""
    if not url:
        return ""
    listed = words.split()
    ends = [" ".join(listed)] if len(listed) <= 2 * ENDS else [" ".join(listed[:ENDS]), " ".join(listed[-ENDS:])]
    return f"{url.partition('#')[0]}#:~:text={','.join(_escape(end) for end in ends)}"


def _escape(words: str) -> str:
    # A dash means something of its own in such a fragment, and quote() leaves it.
    return quote(words, safe="").replace("-", "%2D")
