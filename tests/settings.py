"""The site's settings for tests: a state of their own, plain HTTP, and nothing taken from `.env` or the shell."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

STATE = Path(tempfile.mkdtemp(prefix="archive-tests-"))
atexit.register(shutil.rmtree, STATE, ignore_errors=True)
for name in [name for name in os.environ if name.startswith("ARCHIVE_")]:
    del os.environ[name]
os.environ |= {
    "ARCHIVE_STATE": str(STATE),
    "ARCHIVE_SECRET_KEY": "tests only: " + "a long line of words that guards nothing" * 2,
    "ARCHIVE_DEBUG": "0",
    "ARCHIVE_HTTPS": "0",
    "ARCHIVE_DATABASE_URL": os.environ.get("TEST_DATABASE_URL", f"sqlite:///{STATE / 'archive.sqlite3'}"),
}

from archive.settings import *  # noqa: E402, F403  (reads the environment made above)
from archive.settings import DATABASES, STATIC_ROOT, STORAGES  # noqa: E402

# A file, not memory: threads and processes of a test get connections of their own, and locks are real.
DATABASES["default"].setdefault("TEST", {})
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"]["NAME"] = STATE / "test.sqlite3"

# Pages name static files without a `collectstatic` before.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
STATIC_ROOT.mkdir(parents=True)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick; the real one is slow by design
