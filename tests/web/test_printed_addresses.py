"""On paper, where nothing can be pressed, each statement has its whole address. No script has a part in it."""

import pytest
from django.test import Client

from statements.search import rebuild
from tests.factories import FigureFactory, StatementFactory

PAGES = ["/statements/", "/briefings/{briefing}/", "/numbers/", "/collection/?s={id}"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
def test_a_statement_in_a_list_has_its_whole_address_for_paper(client: Client, path: str) -> None:
    statement = StatementFactory(words="Talks will go on over 39 names.")
    FigureFactory(statement=statement, words="39 names", value=39)
    rebuild()
    of = {"id": statement.public_id, "briefing": statement.article.briefing.slug}

    page = client.get(path.format_map(of)).content.decode()

    assert f'<p class="printed">http://testserver{statement.get_absolute_url()}</p>' in page
