"""The units of figures, by what is printed before or behind a number."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit in which figures are kept; `factor` turns what was printed into it."""

    name: str
    factor: Decimal = Decimal(1)


# Money is kept by ISO 4217. A dollar without a country is taken for the one of the United States.
SIGNS = {
    "$": "USD",
    "us$": "USD",
    "$us": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "rs": "PKR",
    "rs.": "PKR",
}
SIGNS |= {"a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD", "rmb": "CNY"}
CODES = ("USD", "EUR", "GBP", "JPY", "CNY", "RUB", "INR", "PKR", "CHF", "AUD", "CAD", "NZD", "HKD")
SIGNS |= {code.lower(): code for code in CODES}
MONEY = frozenset(SIGNS.values())
PERCENT, POINT = "percent", "percentage point"
PRINTED: dict[Unit, tuple[str, ...]] = {
    Unit("USD"): ("dollar", "dollars", "us dollar", "us dollars", "u.s. dollars", "united states dollars", "usd"),
    Unit("EUR"): ("euro", "euros", "eur", "€"),
    Unit("GBP"): ("pounds sterling", "british pounds", "gbp"),
    Unit("JPY"): ("yen", "japanese yen"),
    Unit("CNY"): ("yuan", "renminbi", "chinese yuan"),
    Unit("RUB"): ("rouble", "roubles", "ruble", "rubles"),
    Unit("INR"): ("indian rupees",),
    Unit("PKR"): ("pakistani rupees",),
    Unit("CHF"): ("swiss francs",),
    Unit("AUD"): ("australian dollars",),
    Unit("CAD"): ("canadian dollars",),
    Unit(POINT): ("percentage point", "percentage points"),
    Unit(PERCENT): ("%", "per cent", "percent", "pct"),
    Unit("km"): ("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"),
    Unit("km", Decimal("1.609344")): ("mile", "miles"),
    Unit("km", Decimal("1.852")): ("nautical mile", "nautical miles"),
    Unit("km²"): ("km²", "km2", "sq km", "square km", "square kilometres", "square kilometers"),
    Unit("km²", Decimal("2.589988")): ("square miles", "sq miles"),
    Unit("ha"): ("ha", "hectare", "hectares"),
    Unit("ha", Decimal("0.404686")): ("acre", "acres"),
    Unit("m"): ("metre", "metres", "meter", "meters"),
    Unit("m", Decimal("0.3048")): ("feet",),
    Unit("kg"): ("kg", "kilogram", "kilograms", "kilogrammes"),
    Unit("tonne"): ("tonne", "tonnes", "metric ton", "metric tons", "metric tonnes", "ton", "tons"),
    Unit("MW"): ("mw", "megawatt", "megawatts"),
    Unit("MW", Decimal(1000)): ("gw", "gigawatt", "gigawatts"),
    Unit("°C"): ("°c", "degrees celsius", "degrees centigrade"),
}
UNITS = {name: unit for unit, names in PRINTED.items() for name in names}
