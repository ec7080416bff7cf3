"""Words for offices, bodies and countries, by which a speaker is recognised again."""

from statements.extraction.words import word_set

ROLE_GROUPS = (
    word_set("ambassador envoy diplomat emissary consul chargé representative"),
    word_set("president leader head statesman"),
    word_set("minister premier pm chancellor fm"),
    word_set("spokesman spokeswoman spokesperson press-secretary official aide"),
    word_set("secretary"),
    word_set(
        "senator lawmaker legislator congressman congresswoman representative mp parliamentarian deputy member speaker"
    ),
    word_set("governor mayor"),
    word_set("candidate nominee front-runner frontrunner contender hopeful"),
    word_set("general commander admiral colonel chief"),
    word_set("professor expert scholar academic analyst researcher scientist historian economist pollster strategist"),
    word_set("chief head director chairman chairwoman chair boss commissioner ceo executive manager founder"),
    word_set("judge justice attorney lawyer prosecutor counsel"),
    word_set("king queen monarch prince princess emir sultan sheikh crown-prince"),
    word_set("under-secretary-general undersecretary-general vice-president attorney-general"),
    word_set("pope pontiff bishop archbishop patriarch imam rabbi pastor"),
    word_set("secretary-general director-general chief"),
    word_set("adviser advisor aide official coordinator negotiator"),
    word_set("businessman billionaire mogul investor tycoon"),
    word_set("author writer columnist journalist reporter editor activist organizer"),
)
ROLES = frozenset().union(*ROLE_GROUPS)
TITLES = word_set(
    """
    mr mrs ms miss dr sir dame lord lady sen rep gov gen lt col sgt capt adm maj rev hon prof amb pres sens reps justice
    vice deputy prime foreign defence defense interior former acting first senior chief republican democratic
    comrade president-elect his her excellency major sheikh mullah ayatollah
    """
)
PORTFOLIOS = word_set(
    """
    foreign defence defense interior finance planning information energy trade health education deputy vice former
    """
)
COURTESY = word_set("mr mrs ms miss dr sir dame lord lady prof hon rev")
GENDERS = {
    "mr": "he",
    "sir": "he",
    "lord": "he",
    "mrs": "she",
    "ms": "she",
    "miss": "she",
    "dame": "she",
    "lady": "she",
}
ROLE_GENDERS = {
    "spokesman": "he", "spokeswoman": "she", "congressman": "he", "congresswoman": "she", "chairman": "he",
    "chairwoman": "she", "king": "he", "queen": "she", "prince": "he", "princess": "she", "businessman": "he",
    "pope": "he",
}  # fmt: skip
BODIES = word_set(
    """
    ministry council party committee university house department post times union nations kremlin government office
    agency bureau court senate congress parliament assembly commission organization organisation institute center centre
    foundation group association bank campaign administration company corporation court police army forces journal news
    network cnn nbc abc cbs fox bbc reuters ap afp nato un eu osce iaea who imf pentagon embassy secretariat delegation
    league federation fund magazine society coalition alliance movement board authority service tribunal mission
    taliban hamas hezbollah isis isil politico breitbart
    """
)
KNOWN_BY_ONE_NAME = word_set("king queen prince princess emir sultan pope pontiff patriarch imam")
CAPITALS = word_set(
    """
    moscow kyiv kiev islamabad washington beijing london paris berlin brussels tehran ankara delhi jerusalem riyadh
    tokyo seoul pyongyang warsaw rome madrid geneva vienna kabul damascus baghdad cairo doha minsk caracas havana
    """
)
COUNTRIES = word_set(
    """
    states kingdom emirates russia ukraine pakistan china india iran iraq israel turkey türkiye france germany
    britain uk us u.s usa america italy spain poland japan afghanistan syria egypt saudi-arabia qatar uae belarus
    kazakhstan uzbekistan tajikistan kyrgyzstan turkmenistan azerbaijan armenia georgia moldova romania bulgaria
    hungary serbia greece canada mexico brazil argentina chile venezuela cuba australia indonesia malaysia vietnam
    thailand myanmar bangladesh nepal sri-lanka korea mongolia nigeria kenya ethiopia sudan libya tunisia algeria
    morocco jordan lebanon yemen oman kuwait bahrain finland sweden norway denmark netherlands belgium austria
    switzerland portugal ireland scotland czechia slovakia slovenia croatia bosnia albania kosovo macedonia
    montenegro lithuania latvia estonia cyprus malta iceland
    """
)
LONG_COUNTRIES = (
    ("united", "states"), ("united", "kingdom"), ("saudi", "arabia"), ("sri", "lanka"), ("south", "africa"),
    ("north", "korea"), ("south", "korea"), ("new", "zealand"), ("united", "nations"), ("european", "union"),
    ("united", "arab", "emirates"), ("czech", "republic"), ("the", "united", "states"), ("the", "united", "nations"),
)  # fmt: skip
CROWDS = word_set(
    """
    officials analysts experts critics supporters opponents witnesses residents people police others sources
    republicans democrats voters lawmakers diplomats observers activists protesters scientists researchers
    economists doctors authorities investigators prosecutors allies aides advisers rebels officers soldiers many
    some most few both none nothing something everything everyone nobody one another media reporters journalists
    commentators families neighbors neighbours polls reports germans saudis israelis pakistanis iraqis chinese
    french british
    """
)
SAME_COUNTRY = (
    word_set("us u.s usa america american united"),
    word_set("uk britain british england english"),
    word_set("france french"),
    word_set("netherlands dutch"),
    word_set("spain spanish"),
    word_set("germany german"),
    word_set("un u.n nations united"),
    word_set("eu european"),
    word_set("greece greek"),
    word_set("poland polish"),
    word_set("switzerland swiss"),
    word_set("denmark danish"),
    word_set("sweden swedish"),
    word_set("finland finnish"),
    word_set("turkey türkiye turkish"),
)


def share_role(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two sets of words name offices that can be the same ("ambassador", "envoy")."""
    if first & second & ROLES:
        return True
    return any(first & group and second & group for group in ROLE_GROUPS)


def share_country(first: str, second: str) -> bool:
    """Whether two words name the same country or its people ("Russia’s", "Russian")."""
    one, other = (word.removesuffix("'s").rstrip(".") for word in (first, second))
    if one == other or any(one in group and other in group for group in SAME_COUNTRY):
        return True
    return len(one) > 3 and len(other) > 3 and one[:4] == other[:4]
