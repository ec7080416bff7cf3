"""The editors' admin: one file a subject. The words of a statement cannot be edited here or anywhere."""

from statements.admin import annotations, articles, imports, ledgers, outlets, speakers, statements, topics

__all__ = ["annotations", "articles", "imports", "ledgers", "outlets", "speakers", "statements", "topics"]
