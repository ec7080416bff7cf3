"""Phrases that an editor types are checked before a rule meets them."""

import re

from django.core.exceptions import ValidationError

STAR_WITHIN = re.compile(r"\*[^\s-]|(?:^|[\s-])\*")


def validate_phrases(value: object) -> None:
    """Refuse what is not a list of phrases."""
    if not isinstance(value, list) or not all(isinstance(phrase, str) and phrase.strip() for phrase in value):
        raise ValidationError('Write a list of phrases: ["ceasefire", "truce"].')


def validate_phrase(value: str) -> None:
    """Refuse a phrase of a topic that no text could have, or that would match any word."""
    if not any(map(str.isalnum, value)):
        raise ValidationError("Write a phrase with a letter or a number.")
    if STAR_WITHIN.search(value):
        raise ValidationError("A star stands at the end of a word: denuclear*.")
