"""Words that stand in nearly every passage: alone they say nothing of what is looked for."""

LITTLE_WORDS = """
a about am an and any are as at be been between but by can could did do does for from had has have how i if in into is
it its many may me much my no not of on or our said say says shall should that the their them there these they this
those to us was we were what when where which who whom whose why will with would you your
"""
FUNCTION_WORDS = frozenset(LITTLE_WORDS.split())
