"""Statement ids as people type them."""

# Crockford's base32 leaves out the letters that are mistaken for digits, so they can be read as those digits.
MISREAD = str.maketrans("oil", "011")


def tidy_public_id(typed: str) -> str:
    """Return the id that was meant: lower case, without hyphens, with digits where letters look like them."""
    return typed.lower().replace("-", "").translate(MISREAD)
