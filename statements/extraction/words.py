"""Closed classes of English words, all in lower case with a straight apostrophe."""


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(words.split())


DETERMINERS = word_set(
    """
    the a an this that these those some any no every each all both another many several most few more much
    either neither such his her their its my our your one two three four five six seven eight nine ten dozens
    hundreds thousands
    """
)
POSSESSIVES = word_set("his her their its my our your whose")
SUBJECT_PRONOUNS = word_set(
    """
    i he she they we it you who this that these those some many others both everyone everybody someone
    somebody anyone nobody none most all few several another one neither he'd he's she'd she's they'd they've
    i'd i've we've we'd
    """
)
CONTRACTIONS = word_set(  # a pronoun with its auxiliary: he's said
    """
    he's she's it's who's they've i've we've you've he'd she'd it'd they'd i'd we'd who'd he'll she'll they'll i'm
    they're we're
    """
)
PERSONAL = word_set("i he she they we it you who")
AUXILIARIES = word_set(
    """
    has have had having is are was were be been being am do does did will would can could shall should may
    might must wo ca didn't doesn't don't hasn't haven't hadn't won't wouldn't can't cannot couldn't
    shouldn't isn't aren't wasn't weren't ain't mightn't mustn't
    """
)
BE = word_set("is are was were be been being am isn't aren't wasn't weren't 's")
HAVE = word_set("has have had having hasn't haven't hadn't")
MODALS = word_set(
    """
    will would can could shall should may might must do does did didn't doesn't don't won't wouldn't can't
    cannot couldn't shouldn't
    """
)
PREPOSITIONS = word_set(
    """
    of in on at by for from with to into onto over under about against among between during before after
    since until till through throughout across along around behind below beneath beside besides beyond
    despite near off toward towards upon within without via per amid like unlike as than alongside including
    regarding concerning
    """
)
SUBORDINATORS = word_set(
    """
    that because although though while whereas when whenever where if unless until before after since as once
    whether which who whom whose what why how so than lest
    """
)
COORDINATORS = word_set("and but or nor yet")
WH_WORDS = word_set("who whom whose which what when where why how whether if")
ADVERBS = word_set(
    """
    also later then now not never ever still just again once often always even already soon earlier first
    recently repeatedly only further meanwhile instead today yesterday too simply quickly publicly previously
    long perhaps rather quite almost though however tonight n't reportedly famously initially immediately
    finally eventually seldom hardly sometimes afterward afterwards next twice ago apparently strongly openly flatly
    clearly firmly sharply
    """
)
NOT_ADVERBS = word_set(
    """
    kelly sally molly billy emily beverly kimberly holly polly willy reilly connolly donnelly carly hilly family
    ally rally italy supply reply apply july only assembly early friendly daily weekly monthly
    """
)
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = word_set("january february march april may june july august september october november december")

NO_NAMES = (  # with a capital only because a sentence begins
    (AUXILIARIES - {"will", "may"}) | SUBORDINATORS | PREPOSITIONS | COORDINATORS | WEEKDAYS
)


def is_adverb(low: str) -> bool:
    return low in ADVERBS or (len(low) > 4 and low.endswith("ly") and low not in NOT_ADVERBS)
