"""A search that names somebody nobody knows: the name that was probably meant, if that finds something."""

from dataclasses import replace

from django.http import QueryDict

from statements.search import SearchPage, StatementFilter, search


def offer_correction(form: StatementFilter, params: QueryDict) -> SearchPage:
    """Return a page without hits for a form with errors, with a suggestion where there is one."""
    text = form.with_names_corrected()
    if not text:
        return SearchPage.empty()
    corrected = params.copy()
    corrected["q"] = text
    total = search(replace(StatementFilter(corrected).to_query(), page=1, page_size=1)).total
    return SearchPage(suggestion=text, suggestion_total=total) if total else SearchPage.empty()
