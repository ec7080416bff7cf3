"""The forms of English verbs."""

from enum import StrEnum

from statements.extraction.words import word_set

VOWELS = frozenset("aeiou")


class Form(StrEnum):
    BASE = "base"  # say
    PRESENT = "present"  # says
    PAST = "past"  # said
    PARTICIPLE = "participle"  # written, when it differs from the past
    GERUND = "gerund"  # saying


IRREGULAR = {  # base: past, past participle
    "say": ("said", "said"),
    "tell": ("told", "told"),
    "write": ("wrote", "written"),
    "speak": ("spoke", "spoken"),
    "read": ("read", "read"),
    "swear": ("swore", "sworn"),
    "teach": ("taught", "taught"),
    "think": ("thought", "thought"),
    "know": ("knew", "known"),
    "feel": ("felt", "felt"),
    "find": ("found", "found"),
    "show": ("showed", "shown"),
    "see": ("saw", "seen"),
    "hear": ("heard", "heard"),
    "make": ("made", "made"),
    "give": ("gave", "given"),
    "put": ("put", "put"),
    "go": ("went", "gone"),
    "draw": ("drew", "drawn"),
    "lay": ("laid", "laid"),
    "set": ("set", "set"),
    "forecast": ("forecast", "forecast"),
    "take": ("took", "taken"),
    "hold": ("held", "held"),
    "rebut": ("rebutted", "rebutted"),
    "foresee": ("foresaw", "foreseen"),
    "begin": ("began", "begun"),
    "sing": ("sang", "sung"),
    "hit": ("hit", "hit"),
    "shoot": ("shot", "shot"),
    "break": ("broke", "broken"),
    "beg": ("begged", "begged"),
}
DOUBLING = word_set(
    """
    admit rebut slam nod rip dub rap begin beg brag snap hit deadpan pan extol slag quip refer commit submit blog
    knit plan permit shrug stop drop
    """
)
EITHER = word_set("signal label counsel rebel")  # labeled, labelled


def forms(verb: str) -> dict[str, Form]:
    """Every form of a verb with what it is; the past stands for the participle when they agree."""
    stems = {verb + verb[-1]} if verb in DOUBLING else {verb, verb + verb[-1]} if verb in EITHER else {verb}
    found = {verb: Form.BASE, _third_person(verb): Form.PRESENT}
    for stem in sorted(stems):
        past, participle = IRREGULAR.get(verb, (_past(stem), _past(stem)))
        found |= {_gerund(stem): Form.GERUND, participle: Form.PARTICIPLE, past: Form.PAST}
    return found


def _past(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    if stem.endswith("y") and stem[-2] not in VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"


def _third_person(verb: str) -> str:
    if verb == "go":
        return "goes"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _gerund(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    if stem.endswith("e") and not stem.endswith(("ee", "oe")):
        return stem[:-1] + "ing"
    return stem + "ing"
