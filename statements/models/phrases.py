"""Lists of phrases kept as JSON: what an editor types there is checked before a rule meets it."""

from django.core.exceptions import ValidationError


def validate_phrases(value: object) -> None:
    """Refuse what is not a list of phrases."""
    if not isinstance(value, list) or not all(isinstance(phrase, str) and phrase.strip() for phrase in value):
        raise ValidationError('Write a list of phrases: ["ceasefire", "truce"].')
