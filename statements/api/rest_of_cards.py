"""What the API tells of statements beyond a card, fetched for all of them together and not one by one."""

from collections.abc import Sequence

from django.db.models import prefetch_related_objects

from statements.models import Article, Statement, StatementTopic


def fetch_rest(statements: Sequence[Statement]) -> Sequence[Statement]:
    """Give statements from `for_cards()` or `fetch_cards()` their figures, the evidence of their topics, and the text
    of their article where a span lies outside the passage. Three queries at most.
    """
    prefetch_related_objects(statements, "figures")
    _fetch_evidence(statements)
    fetch_texts(statements)
    return statements


def _fetch_evidence(statements: Sequence[Statement]) -> None:
    links = {
        link.pk: link
        for statement in statements
        for link in statement.accepted_topics
        if "evidence" in link.get_deferred_fields()
    }
    if links:
        for pk, evidence in StatementTopic.objects.filter(pk__in=links).values_list("pk", "evidence"):
            links[pk].evidence = evidence


def fetch_texts(statements: Sequence[Statement]) -> None:
    """Give statements the text of their article where a span lies outside the passage. One query at most."""
    reaching = [statement for statement in statements if _reaches_out(statement)]
    if reaching:
        ids = {statement.article_id for statement in reaching}
        texts = dict(Article.objects.filter(pk__in=ids).values_list("pk", "text"))
        for statement in reaching:
            statement.article.text = texts[statement.article_id]


def _reaches_out(statement: Statement) -> bool:
    spans = [*statement.content, *statement.source]
    return any(start < statement.passage_start or end > statement.passage_end for start, end in spans)
