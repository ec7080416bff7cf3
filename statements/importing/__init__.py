"""Taking sources in: documents to rows, in one transaction an article, safe to repeat."""
