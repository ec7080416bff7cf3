"""Verbs and nouns with which English reports what people say, by what may follow them."""

from dataclasses import dataclass
from enum import Flag, auto

from statements.extraction.inflection import Form, forms
from statements.extraction.words import word_set


class Frame(Flag):
    """What a reporting verb takes as its content."""

    CLAUSE = auto()  # said (that) talks would go on
    THAT = auto()  # concluded that … — only behind "that", "how", "why", or with a quotation
    QUOTE = auto()  # “…,” he laughed — only with a quotation
    PERSON = auto()  # told reporters (that) …, assured him of …
    OBJECT = auto()  # criticised the plan
    TO = auto()  # vowed to fight on


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: the frames it takes, and prepositions that join content to it."""

    lemma: str
    frames: Frame
    prepositions: frozenset[str] = frozenset()


SAYING = """
    say state claim declare argue insist allege assert contend maintain acknowledge admit concede explain warn
    note add stress emphasize emphasise reiterate announce predict report confirm recall remark caution vow pledge
    promise lament complain boast brag joke quip observe opine affirm aver attest testify reaffirm deny charge
    swear speculate reveal disclose proclaim propose repeat clarify reckon muse posit hint imply underscore
    underline write mention blog tweet retweet estimate agree
"""
CONCLUDING = """
    hope regret believe think
    conclude suggest indicate signal agree respond reply answer continue counter retort protest object
    comment begin recount recommend advise highlight elaborate post read email wonder ask question relate specify
    rule volunteer confess fear apologize teach preach prove decree interject
"""  # need "that", a question word or a quotation
EXCLAIMING = """
    shout yell cry exclaim whisper laugh chant scream snap scoff thunder mutter blurt conclude start finish go
    utter croon bark implore plead urge intone deadpan fume gush offer sing press venture warn lecture bellow roar
    beam recite text rejoin
"""  # need a quotation
TELLING = "tell inform remind assure notify reassure warn advise convince promise"
ASKING = "ask urge beg implore press challenge instruct order encourage invite warn advise persuade"
JUDGING = """
    underline term
    criticize criticise condemn denounce praise welcome reject dismiss deny slam blast hail mock blame defend
    cite describe portray characterize label dub brand liken applaud commend ridicule rebuke refute dispute
    decry deride bemoan tout detail reiterate announce propose predict allege acknowledge reaffirm stress
    emphasize emphasise explain question lament excoriate lambast lambaste assail berate chide scold savage
    skewer pillory rebut repudiate contradict outline underscore highlight voice demand recommend promise
    vow reveal express disparage insult taunt admonish reprimand castigate accuse discuss confirm claim compare
    recall congratulate thank salute echo trumpet mention urge demonize vilify extol laud stipulate depict
    deplore advocate debunk downplay pan rap upbraid chastise critique call warn recount disclose credit quote
    fault concede repeat articulate enumerate suggest request forecast caution admit imply indicate narrate
    proclaim declare convey summarize tweet retweet report note argue
"""  # take a noun phrase
EXPRESSING = "express voice convey draw present outline"  # with the nouns of expressions.py
PROMISING = "promise vow pledge threaten agree ask demand offer swear propose decline refuse claim advise request"
PREPOSITIONS = {
    "call": "for on",
    "point": "to out",
    "refer": "to",
    "allude": "to",
    "speak": "of about against out",
    "talk": "about of up",
    "warn": "of about against",
    "complain": "of about",
    "boast": "of about",
    "brag": "about of",
    "apologize": "for",
    "object": "to",
    "hint": "at",
    "lash": "out",
    "rail": "against about",
    "rant": "about against",
    "vouch": "for",
    "argue": "for against",
    "insist": "on",
    "elaborate": "on",
    "advocate": "for",
    "appeal": "for",
    "plead": "for",
    "inquire": "about",
    "ask": "about for",
    "joke": "about",
    "tweet": "about",
    "write": "about of",
    "testify": "about",
    "speculate": "about",
    "wonder": "about",
    "comment": "on about",
    "lie": "about",
    "push": "for",
    "hit": "back",
    "fire": "back",
    "shoot": "back",
    "express": "",
    "muse": "about",
    "preach": "about",
    "gripe": "about",
    "grumble": "about",
    "swear": "off",
    "agree": "with",
    "opine": "on",
    "rule": "out",
    "protest": "against",
    "lecture": "about on",
    "press": "for on",
}
NOUN_LOOKALIKES = word_set(
    """
    term hope regret
    claim report comment question answer remark address attack call note promise pledge vow charge demand
    challenge request order offer appeal protest detail state voice credit hammer cry shout chant text email blog
    tweet post read press label brand fault blame support start laugh rule name forecast object counter
    signal estimate tout echo quote hint boast joke lecture praise rap pan address threat review contest
    warning saying reply fear caution go rip knock bash fire push hit lie talk point repeat volunteer offer
    bark beam rail rant
    """
)


def _build() -> dict[str, Verb]:
    frames: dict[str, Frame] = {}
    for lemmas, frame in (
        (SAYING, Frame.CLAUSE),
        (CONCLUDING, Frame.THAT),
        (EXCLAIMING, Frame.QUOTE),
        (TELLING, Frame.PERSON),
        (ASKING, Frame.PERSON | Frame.TO),
        (JUDGING, Frame.OBJECT),
        (EXPRESSING, Frame.OBJECT),
        (PROMISING, Frame.TO),
        (" ".join(PREPOSITIONS), Frame(0)),
    ):
        for lemma in lemmas.split():
            frames[lemma] = frames.get(lemma, Frame(0)) | frame
    return {
        lemma: Verb(lemma, frame, frozenset(PREPOSITIONS.get(lemma, "").split())) for lemma, frame in frames.items()
    }


VERBS = _build()
FORMS: dict[str, tuple[Verb, Form]] = {
    word: (verb, form) for lemma, verb in VERBS.items() for word, form in forms(lemma).items()
}
