"""Links out of the archive, whose addresses were written by strangers."""

from urllib.parse import quote

SCHEMES = ("https://", "http://")
ENDS = 5  # words at either end name a long stretch


def outside_link(url: str) -> str:
    """Return `url` if it leads to a web page; anything else, such as javascript:, gives ''."""
    return url if url.lower().startswith(SCHEMES) else ""


def link_into(url: str, words: str) -> str:
    """Return a link that scrolls to the words on the outlet's own page; '' without an address.

    Source: WICG, URL Fragment Text Directives.
    """
    if not outside_link(url):
        return ""
    listed = words.split()
    ends = [" ".join(listed)] if len(listed) <= 2 * ENDS else [" ".join(listed[:ENDS]), " ".join(listed[-ENDS:])]
    return f"{url.partition('#')[0]}#:~:text={','.join(_escape(end) for end in ends)}"


def _escape(words: str) -> str:
    # A dash means something of its own in such a fragment, and quote() leaves it.
    return quote(words, safe="").replace("-", "%2D")
