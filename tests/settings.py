"""The site's settings for tests: a state of their own, plain HTTP, and nothing taken from `.env` or the shell."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from tests.environment import seal_environment
from tests.postgresql_server import UNDISTURBED, Server
from tests.scratch import write_to_memory
from tests.workers import worker_number

write_to_memory()
STATE = Path(tempfile.mkdtemp(prefix="archive-tests-"))
atexit.register(shutil.rmtree, STATE, ignore_errors=True)
if "TEST_DATABASE_URL" in os.environ and worker_number() > 0:
    # Transactions of other databases on the same server would hold back the horizon that tests of the index look at.
    server = Server()
    server.start(UNDISTURBED)
    atexit.register(server.stop)
    os.environ["TEST_DATABASE_URL"] = server.address
os.environ |= seal_environment(STATE, os.environ.get("TEST_DATABASE_URL", ""))

from archive.settings import *  # noqa: E402, F403  (reads the environment made above)
from archive.settings import DATABASES, STATIC_ROOT, STORAGES  # noqa: E402

# A file, not memory: threads and processes of a test get connections of their own, and locks are real.
DATABASES["default"].setdefault("TEST", {})
if DATABASES["default"]["ENGINE"] == "archive.sqlite":
    DATABASES["default"]["TEST"]["NAME"] = STATE / "test.sqlite3"

# Pages name static files without a `collectstatic` before.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
STATIC_ROOT.mkdir(parents=True)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick; the real one is slow by design
