"""What extraction has to know of the archive. Apart from it, since the pages know copies but read no languages."""

from dataclasses import dataclass

from statements.extraction import TopicTerms


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The topics' terms, and the names by which outlets call themselves."""

    topics: tuple[TopicTerms, ...]
    outlets: tuple[str, ...]
