"""Words that stand in names and are no name: titles, particles, suffixes; folded to small ASCII letters."""

from statements.extraction.words import word_set

COURTESIES = word_set("mr mrs ms miss mx dr")
TITLES = COURTESIES | word_set(
    """
    he messrs sir dame lady sheikh sheik shaikh shaykh sheikha prince princess crown king queen emir
    general gen lieutenant lt colonel col major maj brigadier brig captain capt cpt admiral adm marshal commander
    commodore sergeant sgt air vice field amb ambassador president minister prime foreign secretary senator sen
    congressman congresswoman rep representative governor gov mayor chancellor prof professor hon honourable honorable
    right rt the his her excellency highness majesty royal serene shri smt ato chief haji hajj alhaji hojjatoleslam
    ayatollah imam mullah maulana mawlana sayyid reverend rev father fr monsignor msgr cardinal archbishop bishop
    patriarch pope monsieur mme mlle senor senora sr sra dato datuk tun engineer eng baron baroness count countess
    viscount comrade judge justice u daw
    """
)
SUFFIXES = {
    "jr": "jr", "jnr": "jr", "junior": "jr", "sr": "sr", "snr": "sr", "senior": "sr", "ii": "ii", "iii": "iii",
    "iv": "iv",
}  # fmt: skip
DEGREES = word_set("phd md kc qc mp mep obe cbe kcmg gcmg esq ret retd")
JOINED = word_set("de da do dos das del della di du des van von der den ter bin ibn bint la le")
IN_FRONT = word_set("de da do dos das del di du des")  # of a surname alone: da Gama
ARTICLES = word_set("al el ul ol")
SONS = {"ibn": "bin", "ben": "bin"}
