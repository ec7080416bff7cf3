"""How far two spellings are from each other."""

SHORTEST = 4  # letters of a word that can be corrected
LONG = 8  # letters of a word in which two slips are likely


def likely_slips(word: str) -> int:
    """Return how many slips a word of this length may have to be taken for another; 0 for a short one."""
    if len(word) < SHORTEST:
        return 0
    return 2 if len(word) >= LONG else 1


def is_near(word: str, other: str) -> bool:
    """Tell whether `word` may be a slip of the pen for `other`, or is the same."""
    slips = likely_slips(word)
    if word == other or not slips:
        return word == other
    return (
        abs(len(word) - len(other)) <= slips
        and len(set(word) ^ set(other)) <= 2 * slips  # quick, and true of all that are near
        and distance(word, other) <= slips
    )


def distance(one: str, other: str) -> int:
    """Count the slips between two words: a letter too much, too few, another one, or two swapped."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, start=1):
        row = [i]
        for j, counterpart in enumerate(other, start=1):
            slips = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != counterpart))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == counterpart:
                slips = min(slips, rows[-2][j - 2] + 1)
            row.append(slips)
        rows.append(row)
    return rows[-1][-1]
