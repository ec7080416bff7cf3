"""The environment of the site under test: nothing is taken from the shell or a developer's `.env`."""

import os
from pathlib import Path


def seal_environment(state: Path, database_url: str = "", **more: str) -> dict[str, str]:
    """Return the variables for a site that keeps all it writes in `state` and speaks plain HTTP.

    Every variable that a `.env` might hold is set: what is set already is not read from there.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ARCHIVE_")}
    return kept | {
        "ARCHIVE_STATE": str(state),
        "ARCHIVE_DEBUG": "0",
        "ARCHIVE_SECRET_KEY": "tests only: " + "a long line of words that guards nothing" * 2,
        "ARCHIVE_ALLOWED_HOSTS": "127.0.0.1,localhost,testserver",
        "ARCHIVE_TRUSTED_ORIGINS": "",
        "ARCHIVE_HTTPS": "0",
        "ARCHIVE_HSTS_SECONDS": "0",
        "ARCHIVE_HSTS_SUBDOMAINS": "0",
        "ARCHIVE_HSTS_PRELOAD": "0",
        "ARCHIVE_BEHIND_PROXY": "0",
        "ARCHIVE_API_REQUESTS_A_MINUTE": "600",
        "ARCHIVE_DATABASE_URL": database_url or f"sqlite:///{state / 'archive.sqlite3'}",
        "ARCHIVE_SEARCH_INDEX": str(state / "search"),
        **more,
    }
