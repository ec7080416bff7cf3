"""Language tags, as far as BCP 47 is in use: a language, then subtags."""

import re

from django.core.exceptions import ValidationError

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def validate_language(tag: str) -> None:
    if not LANGUAGE_TAG.fullmatch(tag):
        raise ValidationError("Write a tag such as en or pt-BR.")
