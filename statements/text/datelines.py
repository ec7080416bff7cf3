"""The dateline in front of a report: ISLAMABAD:, Beijing, May 7 (Reuters) –, Vienna:"""

import re

AGENCIES = (
    r"reuters|afp|ap|epa|dpa|tass|sputnik|xinhua|app|anadolu|aa|getty|getty images|bloomberg|pti|ani|efe|ansa|"
    r"shutterstock|screengrab|twitter|x|facebook|file|handout|courtesy"
)
TOWNS = """
Abu Dhabi|Abuja|Accra|Addis Ababa|Algiers|Almaty|Amman|Amsterdam|Ankara|Antalya|Ashgabat|Asmara|Astana|Athens|
Baghdad|Baku|Bangkok|Beijing|Beirut|Belgrade|Berlin|Bern|Bishkek|Bogota|Brasilia|Bratislava|Brussels|Bucharest|
Budapest|Buenos Aires|Cairo|Canberra|Caracas|Chisinau|Colombo|Copenhagen|Dakar|Damascus|Davos|Delhi|Dhaka|Doha|
Dubai|Dublin|Dushanbe|Geneva|Hanoi|Harare|Havana|Helsinki|Hong Kong|Islamabad|Istanbul|Jakarta|Jeddah|Jerusalem|
Johannesburg|Juba|Kabul|Karachi|Kathmandu|Khartoum|Kiev|Kigali|Kinshasa|Kuala Lumpur|Kuwait City|Kyiv|Lahore|
Lisbon|Ljubljana|London|Luanda|Lusaka|Luxembourg|Madrid|Male|Manama|Manila|Mexico City|Minsk|Mogadishu|Montreal|
Moscow|Mumbai|Muscat|Nairobi|Naypyitaw|New Delhi|New York|Nicosia|Oslo|Ottawa|Paris|Peshawar|Phnom Penh|Prague|
Pretoria|Pyongyang|Quetta|Quito|Rabat|Rawalpindi|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Samarkand|Sanaa|
Santiago|Sao Paulo|Sarajevo|Seoul|Shanghai|Singapore|Skopje|Sochi|Sofia|St\\.? Petersburg|Stockholm|Strasbourg|
Sydney|Taipei|Tallinn|Tashkent|Tbilisi|Tehran|Tel Aviv|The Hague|Tirana|Tokyo|Toronto|Tripoli|Tunis|Ulaanbaatar|
United Nations|Vatican City|Vienna|Vientiane|Vilnius|Vladivostok|Warsaw|Washington(?: D\\.?C\\.?)?|Yerevan|Zagreb|
Zurich
"""
TOWN = f"(?:{TOWNS.replace(chr(10), '')})"
CITY = r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}"
PLACE = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:, [A-Z][\w.’'-]+){0,2}"
DESK = rf"(?:[A-Z]{{2,10}}|(?i:{AGENCIES}|web desk|news desk|staff report(?:er)?|agencies|online))"
SPEAKER = r"(?:MR|MRS|MS|DR|SEN|REP|GOV|THE|PRESIDENT|AMBASSADOR|MINISTER|SENATOR|SECRETARY|CHAIRMAN|MODERATOR)\b"
MONTH = r"(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
DAY = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? (?:19|20)\d\d)?"
DATELINE = re.compile(
    rf"(?!{SPEAKER})(?:{CITY}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?:(?:,?| ?[—–-]) {DAY})?(?: ?\([^()\n]{{2,40}}\))?"
    rf"|{PLACE} ?\({DESK}\)"
    rf"|{PLACE}(?:,| ?[—–]) {DAY}(?: ?\([^()\n]{{2,40}}\))?"
    rf"|{TOWN}(?:[/-]{TOWN})?(?:, {PLACE})?)\s?(?::|–|—|--?)(?=\s{{1,4}}(?P<words>\S)?)"
)
SPOKEN = "“\"«„'‘"  # Moscow: “We agree.” — a capital that speaks


def is_town(name: str) -> bool:
    """Whether a name is that of a town from which news is sent."""
    return re.fullmatch(TOWN, name) is not None


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the dateline of a paragraph ends; `start` when it has none.

    A town alone ("Vienna:") is a dateline in front of a sentence, not of a
    quotation, which would be what the capital says.
    """
    match = DATELINE.match(text, start, end)
    if match is None or ((match["words"] or ".") in SPOKEN and not match.group()[:2].isupper()):
        return start
    return match.end()
