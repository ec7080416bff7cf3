"""For which languages there are rules. Apart from their detection, which loads a model that pages do not need."""


def knows_language(language: str) -> bool:
    """Whether there are rules for the language, given as a BCP 47 tag."""
    return language.partition("-")[0].lower() == "en"
