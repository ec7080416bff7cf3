"""What stands beside a number: what can be counted, and what only looks so."""

from statements.extraction.words import word_set

# Counting these is no claim about the world: time, order, parts of a speech, shares written as words.
NOT_COUNTED = word_set(
    """
    years days months weeks hours minutes seconds decades centuries times generations nights mornings quarters
    thirds fourths fifths sixths sevenths eighths ninths tenths halves hundredths thousandths ways things points
    reasons sides parts aspects areas elements issues questions principles steps pillars themes dimensions factors
    categories words examples halves hands fronts levels respects senses kinds sorts types occasions folds cents
    anniversaries birthdays o'clock pm am noon gmt utc ones others stages phases objectives goals terms fathers eyes
    """
)
# A count of persons or of harm is believed where another noun would leave a doubt: 2000 people is no year.
PERSONS = word_set(
    """
    people persons men women children soldiers troops civilians refugees migrants prisoners victims inhabitants
    citizens workers students families households hostages fighters militants terrorists casualties deaths dead killed
    wounded injured displaced residents personnel police staff participants delegates jobs lives lawmakers
    bystanders passengers peacekeepers protesters demonstrators activists villagers settlers tourists athletes
    servicemen policemen babies infants mothers pupils judges lawyers
    """
)
# Below thirteen most counts belong to the speech (two answers, three conditions), but not those of these.
THINGS = word_set(
    """
    attacks strikes airstrikes missiles drones rockets shells bombs planes aircraft helicopters jets tanks ships vessels
    boats tankers hospitals clinics schools mosques churches villages towns settlements homes houses buildings bridges
    violations breaches incidents explosions clashes raids vaccines doses cases submarines warheads weapons
    brothers sisters journalists diplomats officials officers doctors nurses teachers girls boys hostages bodies
    """
)
# Plural without an s, or a fate that stands for those who met it.
UNMARKED_PLURALS = word_set(
    """
    people men women children police personnel staff cattle aircraft media data casualties dead killed wounded injured
    missing displaced unemployed homeless poor countrymen clergy spacecraft criteria phenomena crises feet fishermen
    servicemen policemen businessmen statesmen congressmen gunmen peacekeepers
    """
)
SAME = {
    "persons": "people",
    "person": "people",
    "individuals": "people",
    "assistance": "aid",
    "lives": "life",
}  # under another name
LOOKS_PLURAL = word_set(  # but is not
    """
    is was has its his this as us yes does always perhaps towards besides thus across plus versus less unless hers
    ours theirs yours whereas nevertheless nonetheless afterwards sometimes says means means press process access
    progress success congress business crisis basis gas bus status virus consensus chaos politics economics diplomacy
    series species abroad overseas previous various numerous serious religious precious dangerous famous generous
    obvious conscious gross cross class mass loss pass glass address illness witness express regress happiness
    paris tunis
    """
)
FUNCTION_WORDS = word_set(
    """
    of in on at to for by with from or that which who whom whose is are was were be been being has have had will would
    can could may might must shall should do does did not no as than the a an this these those it they we he she you i
    but if when while since during after before between among against through over under about into out up down per
    each every now then there here also so yet because until where how what why both either neither nor within without
    behind beyond across along around near via amid amongst towards toward upon
    having being evaluated estimated off again already once ago later
    earlier old alone live lives lived living went came said says told took made remains continues believes considers
    welcomes seeks reaffirms reiterates urges hopes expects becomes seems appears belongs includes consists knows goes
    comes takes makes gives keeps brings gets sees provides requires ensures
    """
)
# In front of a noun they tell an age or a length: the 79 years-old organization, a 30 day ceasefire.
TIMES = word_set("year years month months week weeks day days hour hours decade decades century centuries")
NO_THINGS = word_set(  # where they are the last word behind a share or a sum
    """
    equal final due soon still most them next first last left long wide tall high deep today tomorrow apiece away going
    two three four five six seven eight nine ten urban rural real national international financial global local general
    renewable terrestrial worldwide free certain sure able available spent grown stood set speaker president madam sir
    total overall average more less greater higher lower high low same larger smaller bigger better worse right wrong
    consistent far staggering following depending beginning starting averaging
    """
)
ED_AND_LY = word_set("need seed speed feed breed greed weed supply family assembly monopoly ally anomaly")  # nouns
LABELS = word_set(  # what is numbered, not counted
    """
    article articles resolution resolutions chapter chapters paragraph paragraphs section sections rule rules no no.
    nos nos. number numbers page pages agenda annex item items part phase group protocol decision decisions document
    table figure vol vol. volume goal target session flight grade pillar band route highway room unit division brigade
    battalion covid type size class level tier track option step vision august january february march april may june
    july september october november december jan feb mar apr jun jul aug sep sept oct nov dec agenda sdg convention
    boeing airbus pan antonov sukhoi tupolev act law amendment scenario point stage channel lot zone line
    """
)
DETERMINERS = word_set(  # small numbers behind them refer to what is known and claim nothing
    """
    the these those our their its his her my your both all any other last past next first following previous every
    each same such another coming top said which
    """
)
NAMES_OPEN_WITH = word_set("the a an some about over only more at in on nearly almost around up all and of for from")
