"""The texts of articles whose statements name their speaker elsewhere: fetched together, not one by one."""

from collections.abc import Sequence

from statements.models import Article, Statement


def fetch_texts(statements: Sequence[Statement]) -> Sequence[Statement]:
    """Give statements from `for_cards()` the text of their article where a span lies outside the passage. One query."""
    reaching = [statement for statement in statements if _reaches_out(statement)]
    if reaching:
        ids = {statement.article_id for statement in reaching}
        texts = dict(Article.objects.filter(pk__in=ids).values_list("pk", "text"))
        for statement in reaching:
            statement.article.text = texts[statement.article_id]
    return statements


def _reaches_out(statement: Statement) -> bool:
    spans = [*statement.content, *statement.source]
    return any(start < statement.passage_start or end > statement.passage_end for start, end in spans)
