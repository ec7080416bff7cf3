"""Whether two names that have been read can be names of one person."""

from statements.importing.names import PersonName


def are_compatible(one: PersonName, other: PersonName) -> bool:
    """Whether middle names and initials of two names contradict each other nowhere.

    George W. Bush is not George H. W. Bush; John F. Kennedy may be John Fitzgerald Kennedy
    and John Kennedy.
    """
    if one.joined == other.joined and not (one.initials and other.initials):
        return True
    if not one.middles or not other.middles:
        return all(len(part) == 1 for part in one.middles + other.middles)
    return len(one.middles) == len(other.middles) and all(
        _meet(ours, theirs) for ours, theirs in zip(one.middles, other.middles, strict=True)
    )


def _meet(ours: str, theirs: str) -> bool:
    if len(ours) == 1 or len(theirs) == 1:
        return ours[0] == theirs[0]
    return ours == theirs


def extends(one: PersonName, other: PersonName) -> bool:
    """Whether one is the other with more words: a second family name, or middle names.

    "Fidel Castro" and "Fidel Castro Ruz", "Robert Mugabe" and "Robert Gabriel Mugabe". Too weak
    a reason to take two for one, unless both speak for one country.
    """
    ours, theirs = ((name.first, *name.middles, name.last) for name in (one, other))
    short, long = sorted((ours, theirs), key=len)
    if len(short) < 2 or short[0] != long[0] or one.suffix != other.suffix or len(short[0]) == 1:
        return False
    if any(len(part) == 1 for part in long):
        return False
    return long[: len(short)] == short or _is_subsequence(short, long)


def _is_subsequence(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return short[-1] == long[-1] and all(part in rest for part in short)


def abbreviates(short: PersonName, name: PersonName) -> bool:
    """Whether `short`, with initials or nothing before the family name, can stand for `name`."""
    if short.last != name.last or short.suffix != name.suffix:
        return False
    if not short.first:
        return True
    ours, theirs = ((each.first, *each.middles) for each in (short, name))
    return all(_meet(one, other) for one, other in zip(ours, theirs, strict=False) if one and other)
