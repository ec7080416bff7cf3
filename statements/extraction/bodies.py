"""Bodies that speak, by whatever name: one ministry of one country is one body.

"Russia’s Foreign Ministry", "the Russian Ministry of Foreign Affairs" and "the Foreign Ministry of
the Russian Federation" are one. A country that speaks, its government and its capital ("Moscow said")
are one: the government. The Kremlin and the White House are their own.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from statements.extraction.countries import ADJECTIVES, CAPITALS, LONGEST, STATES, read_country
from statements.extraction.words import word_set

GOVERNMENT = "government"
LONGEST_NAME = 200  # characters, as many as a speaker's row holds: the row's name and the printed one are one body
OWN_NAMES = {
    "kremlin": ("Kremlin", "Russia"),
    "white house": ("White House", "United States"),
    "pentagon": ("Pentagon", "United States"),
    "state department": ("State Department", "United States"),
    "department of state": ("State Department", "United States"),
    "downing street": ("Downing Street", "United Kingdom"),
    "10 downing street": ("Downing Street", "United Kingdom"),
    "security council": ("Security Council", "United Nations"),
    "general assembly": ("General Assembly", "United Nations"),
    "vatican": ("Vatican", "Holy See"),
    "elysee palace": ("Élysée Palace", "France"),
    "élysée palace": ("Élysée Palace", "France"),
}
ACRONYMS = {
    "imf": "International Monetary Fund", "iaea": "International Atomic Energy Agency",
    "who": "World Health Organization", "wto": "World Trade Organization",
    "icc": "International Criminal Court", "icj": "International Court of Justice",
    "osce": "Organization for Security and Co-operation in Europe", "oic": "Organisation of Islamic Cooperation",
    "sco": "Shanghai Cooperation Organisation", "gcc": "Gulf Cooperation Council", "icrc":
    "International Committee of the Red Cross", "unhcr": "UN Refugee Agency", "unsc": "Security Council",
}  # fmt: skip
# What a country may have one of: alone it names none.
GENERIC = word_set(
    """
    government administration ministry military army police parliament presidency cabinet embassy navy
    department committee council commission court bank party office agency house university center centre campaign
    senate congress assembly team group foundation association mission delegation secretariat board organization
    organisation institute company times post journal news magazine paper network
    """
)
POSSESSIVE = re.compile(r"’s$")
ORGANISATIONS = frozenset({"plo", "palestine liberation organization", "palestinian authority"})
GOVERNMENTS = frozenset({"government", "administration", "authorities", "side", "state", "federation"})
SYNONYMS = (
    (re.compile(r"^ministry (?:of|for) (?:the )?(.+)$"), r"\1 ministry"),
    (re.compile(r"^(?:foreign|external) (?:and commonwealth )?(?:affairs ministry|office)$"), "foreign ministry"),
    (re.compile(r"\bdefense\b"), "defence"),
    (re.compile(r"^department (?:of|for) (?:the )?(.+)$"), r"\1 department"),
    (re.compile(r"\b(?:armed forces|military)$"), "military"),
    (re.compile(r"^(.+?) affairs ministry$"), r"\1 ministry"),
    (re.compile(r"^external ministry$"), "foreign ministry"),
    (re.compile(r"^internal ministry$"), "interior ministry"),
    (re.compile(r"^(?:mfa|mofa|mea)$"), "foreign ministry"),
)
WITH_ARTICLE = re.compile(
    r"^(?:United |Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Soviet|Holy )|Republic|Islands$|Union$"
)


@dataclass(frozen=True, slots=True)
class Body:
    """What a body is (`core`, folded: "foreign ministry") and whose; `name` is how to print it."""

    core: str
    country: str
    name: str

    @property
    def is_anyones(self) -> bool:
        """Whether many countries have one and the words do not tell whose: "the Foreign Ministry"."""
        if self.country:
            return False
        is_ministry = self.core.endswith("ministry") and len(self.core.split()) < 4
        return is_ministry or self.core in GENERIC | {""}

    def of(self, country: str) -> "Body":
        return Body(self.core, country, _name(self.core, country, self.name))

    @property
    def key(self) -> str:
        return f"body {self.core}|{self.country}"


def read_body(printed: str) -> Body:
    """Return the body that `printed` names in its first LONGEST_NAME characters."""
    return _read(printed[:LONGEST_NAME])


@lru_cache(maxsize=4096)
def _read(printed: str) -> Body:
    name = POSSESSIVE.sub("", re.sub(r"\s+", " ", printed).strip(" ,").replace("'", "’"))
    name = re.sub(r"^(?:the|a|an) ", "", name, flags=re.I)
    name = ACRONYMS.get(name.casefold(), name) if name.isupper() else name
    folded = name.casefold()
    if whole := _read_whole(folded, name):
        return whole
    rest, country = _take_country(folded)
    if rest in OWN_NAMES and country in {"", OWN_NAMES[rest][1]}:
        own, country = OWN_NAMES[rest]
        return Body(own.casefold(), country, own)
    core = _core(rest)
    if country and core in GOVERNMENTS:
        core = GOVERNMENT
    return Body(core, country, _name(core, country, name))


def body_key(name: str) -> str:
    """Return what all names of one body share; of a longer name, the first LONGEST_NAME characters count."""
    return read_body(name).key


def _read_whole(folded: str, name: str) -> Body | None:
    """A country, a union of countries or a capital that stands for them."""
    country = read_country(name) if folded not in ADJECTIVES and folded not in ORGANISATIONS else ""
    if country and country not in STATES:
        return Body(country.casefold(), "", country)
    country = country or CAPITALS.get(folded, "")
    if folded == "vatican" or not country:
        return None
    return Body(GOVERNMENT, country, _name(GOVERNMENT, country, name))


def _take_country(folded: str) -> tuple[str, str]:
    """Cut "russian", "russia’s", "of the russian federation" off."""
    words = folded.split()
    for length in range(min(LONGEST, len(words) - 1), 0, -1):
        country = read_country(" ".join(words[:length]))
        if country and (country in STATES or words[0] not in ADJECTIVES):  # the European Commission is whole
            return " ".join(words[length:]), country
    for at in range(len(words) - 2, 0, -1):
        if words[at] == "of" and (country := read_country(" ".join(words[at + 1 :]))):
            return " ".join(words[:at]), country
    return folded, ""


def _core(rest: str) -> str:
    core = re.sub(r"[^\w&]+", " ", rest).strip()
    for pattern, to in SYNONYMS:
        core = pattern.sub(to, core)
    return core


def _name(core: str, country: str, printed: str) -> str:
    """How to print a body: ministries and governments always in one way, others as the source does."""
    if not country or not (core in GENERIC or core.endswith(" ministry")):
        return printed
    article = "the " if WITH_ARTICLE.search(country) else ""
    return f"{core.title()} of {article}{country}"
