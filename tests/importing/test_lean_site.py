"""The site must not carry what only imports need: each worker would hold it in memory, and start later."""

import os
import subprocess
import sys
from pathlib import Path

LOAD_SITE = """
import sys, django
django.setup()
from django.urls import get_resolver
get_resolver().url_patterns
print(*sys.modules)
"""
# Not charset_normalizer: `rest_framework` loads `requests` where the tests have brought it, and that loads it.
HEAVY = {"frontmatter", "numpy", "openpyxl", "py3langid", "pypdf", "trafilatura", "warcio"}


def test_the_site_loads_no_library_that_reads_sources() -> None:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    top = Path(__file__).parents[2]

    modules = subprocess.run(
        [sys.executable, "-c", LOAD_SITE], cwd=top, env=environment, capture_output=True, text=True, check=True
    ).stdout.split()

    assert "statements.admin" in modules
    assert HEAVY.intersection(modules) == set()
