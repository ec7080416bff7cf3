"""Which cues report an act of communication; the corpus also marks beliefs, wishes and decrees."""

import re

VERBS = """
accuse acknowledge add address admit admonish advise advocate affirm agree alert allege announce answer apologize
appeal applaud argue articulate ask assail assert assure attack attest attribute aver bash berate blame blast boast
brag brand call caution challenge chant characterize charge chastise chide cite claim clarify comment commend
compare complain concede conclude condemn confess confide confirm congratulate contend contest continue contradict
convey counsel counter credit criticise criticize critique cry debunk declare decry defend demand denounce deny
depict deride describe detail disclose discuss dismiss disparage dispute dub echo elaborate email emphasise
emphasize enumerate exclaim excoriate explain express fault forecast grumble hail hammer highlight hint hurl
implore imply indicate inform inquire insinuate insist instruct invoke jest joke knock label lambast lambaste
lament lampoon lash lecture liken lob maintain mention mock muse mutter name narrate note object observe opine
order outline paint phrase pillory plead pledge point portray post praise preach predict press proclaim promise
pronounce propose protest publish question quip quote rail raise rant read reaffirm reassure rebuff rebuke rebut
recall recite recommend recount refer refute reiterate reject relate relay remark remind repeat reply report
reprimand repudiate request respond retort retweet reveal ridicule rip salute savage say scoff scold shout signal
skewer slam slur snap speak specify speculate state stress suggest summarize swear talk taunt teach tease tell term
testify thank threaten tout trumpet tweet underscore unveil urge utter voice volunteer vouch vow warn welcome
whisper wonder write yell
"""
OTHERS = """
according accusation accusations allegation allegations announcement announcements argument arguments assertion
assertions claims comments complaint complaints contention contentions criticism criticisms message per remark
remarks response responses speech statement statements suggestion suggestions words
"""
IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "speak": "speaks spoke spoken speaking",
    "read": "reads reading",
    "teach": "teaches taught teaching",
    "swear": "swears swore sworn swearing",
}
MARKS = {":", "-", "--", "–", "—"}


def is_speech(cue: str) -> bool:
    """Whether a cue holds a verb or noun of speech, is a colon or dash, or makes clear or puts it so."""
    low = cue.lower().replace("’", "'").strip()
    words = set(re.findall(r"[a-z]+", low))
    if low in MARKS or words & FORMS:
        return True
    clear = "clear" in words and words & {"make", "makes", "made", "making"}
    return bool(clear or ("put" in words and words & {"it", "this", "that"}))


def _forms(verb: str) -> set[str]:
    if verb in IRREGULAR:
        return {verb, *IRREGULAR[verb].split()}
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"} | _doubled(verb)
    third = "es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s"
    return {verb, verb + third, verb + "ed", verb + "ing"} | _doubled(verb)


def _doubled(verb: str) -> set[str]:
    """Forms with the last letter doubled, as in "quipped"; some that nobody writes do no harm."""
    if len(verb) <= 6 and verb[-1] in "bdgklmnprt" and verb[-2] in "aeiou" and verb[-3] not in "aeiou":
        return {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    return set()


FORMS = frozenset(OTHERS.split()).union(*map(_forms, VERBS.split()))
