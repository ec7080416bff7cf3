"""How the tests are shared out to processes: by file, pages in the browser together, and first what takes longest.

So the browser and its site start once, and no process is left with a long file when the others have ended.
"""

from typing import Final

import pytest
from xdist.scheduler.loadfile import LoadFileScheduling

TOGETHER: Final = "tests/browser"
LONGEST: Final = (
    TOGETHER,
    "tests/importing/test_killed.py",
    "tests/importing/test_outages.py",
    "tests/operations/",
    "tests/search/test_drills.py",
    "tests/search/test_processes.py",
    "tests/search/test_preparing.py",
    "tests/importing/test_apply_topics_process.py",
    "tests/relevance/",
    "tests/api/test_schema.py",
)


def longest_first(item: pytest.Item) -> int:
    """Return the place of a test among the others; those of one file keep theirs."""
    return next((place for place, path in enumerate(LONGEST) if item.nodeid.startswith(path)), len(LONGEST))


class Sharing(LoadFileScheduling):
    def _split_scope(self, nodeid: str) -> str:
        return TOGETHER if nodeid.startswith(TOGETHER) else str(super()._split_scope(nodeid))
