"""Every example that the site gives finds something in the seeds, which are the archive of whoever tries it first."""

import re
from html import unescape

from django.core.management import call_command

from statements.search import StatementFilter, rebuild, search
from statements.web.query_examples import CHAPTERS
from tests.importing.documents import SEEDS
from tests.web.conftest import ReadPage
from tests.web.reading import part_of


def test_every_example_of_the_site_finds_something_in_the_seeds(read_page: ReadPage) -> None:
    call_command("load_seeds", verbosity=0)
    call_command("import_articles", str(SEEDS), verbosity=0)
    rebuild()
    hint = part_of(read_page("/statements/"), '<p class="hint">Try', "</p>")
    typed = [unescape(code) for code in re.findall("<code>(.*?)</code>", hint)]
    typed += [example.typed for chapter in CHAPTERS for example in chapter.examples]

    totals = {text: search(StatementFilter({"q": text}).to_query()).total for text in typed}

    assert len(totals) > 20
    assert [text for text, total in totals.items() if not total] == []
