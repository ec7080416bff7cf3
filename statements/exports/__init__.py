"""Rows out of the archive: citations, CSV and JSON Lines. Text only; the web room knows HTTP."""
