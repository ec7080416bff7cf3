"""One way to write what is written in many: names led through the Latin alphabet on different ways.

Russian names are written one way in English (BGN/PCGN: Lavrov, Sergey, Zelenskiy), others in
German (Lawrow, Sergej) and French (Serguei, Choïgou); German umlauts with and without their e
(ICAO Doc 9303: ö is OE); Arabic given names in dozens of ways. The rules bring together what is
safe in a whole name; given names that no rule catches are listed. They only ever compare: no
page prints what comes out.
"""

import re

RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"ou|oo", "u"),  # Mahmoud, Mahmood, Mahmud
        (r"(?<=..)ee(?=[dmnr]$)", "i"),  # Saleem, Salim
        (r"(?<=..)ee$", "eh"),  # Renée is not René: the letters at the end stay two
        (r"(.)\1+", r"\1"),  # Hussein, Husein; Zelenskyy, Zelensky
        (r"ph", "f"),
        (r"ck", "k"),
        (r"x", "ks"),  # Alexey, Aleksei
        (r"q(?!u)", "k"),
        (r"gu(?=[ei])", "g"),  # Serguei
        (r"tsch|tch", "ch"),
        (r"w", "v"),  # Lawrow
        (r"o[fv]$", "ov"),
        (r"e[fv]$", "ev"),
        (r"oe", "o"),  # Schroeder, Schröder
        (r"ue(?=.)", "u"),
        (r"ae", "a"),
        (r"(?<=[aeiouy])j$", "y"),  # Sergej
        (r"y", "i"),
        (r"[ei]i$", "i"),  # Sergei, Dmitrii
        (r"^ie(?=[a-z]{3})", "e"),  # Yevgeny, Evgeny
        (r"iie", "ie"),
        (r"sk(?:a|i)?ja$", "skaia"),
        (r"(.)\1+", r"\1"),
    )
)
# The first of each row stands for all. Only names that are read as one name: Nasser is not Nasir.
GIVEN_NAMES = """
mohamed muhammad mohammed mohammad muhammed mohamad muhamad mohd
husein hussein hussain husain husayn hossein hosein houssein hussien
ahmed ahmad
abdulah abdullah abdallah abdulla abdalla abdellah abdollah
yusuf youssef yousef yousuf yusef yousaf youssouf yousif
ibrahim ebrahim
osama usama
khalid khaled
rashid rasheed
saeed saeid
hameed hamid
jamal djamal djamel
salih saleh
sulaiman suleiman soleiman suleyman souleymane sulayman
ismail esmail ismael
kadafi gaddafi qaddafi qadhafi kadhafi gadhafi kaddafi gadafi khadafy khaddafi
muamar muammar moammar mouammar
ashraf achraf
dmitri dimitri dimitry
yuri iouri jurij juri
aleksandr alexander alexandr aleksander alexandre oleksandr olexandr aleksandar
andrei andrej andrey andrii andriy
mikhail michail mikhael
nikolai nikolay nikolaj nikolaï
evgeny yevgeny evgueni evgenij jewgeni yevgeni evgenii
aleksei alexei alexey alexej aleksey oleksii oleksiy
vassily vasily vassili vasili wassili vasiliy vasilii
volodymyr wolodymyr volodimir
pyotr petr piotr
fyodor fedor feodor
anatoly anatoli anatoliy anatolii
vyacheslav viacheslav wjatscheslaw
sergey sergei serguei sergej sergii serhii serhiy
georgy georgi georgiy georgii
gennady gennadi guennadi gennadiy
valery valeri valeriy valerii
vitaly vitali vitaliy vitalii witali
yulia julia iulia yuliya
maria mariya
kosygin kossyguine kosyguin
gorbachev gorbachov gorbatschow gorbatchev
khrushchev khrouchtchev chruschtschow
shevardnadze chevardnadze schewardnadse
vyshinsky vishinsky vychinski
"""


def _apply(word: str) -> str:
    for pattern, to in RULES:
        word = pattern.sub(to, word)
    return word


_LISTED = {
    _apply(word): _apply(row[0]) for row in (line.split() for line in GIVEN_NAMES.strip().splitlines()) for word in row
}


def respell(word: str) -> str:
    """Return a word of a name, in small ASCII letters, in the one spelling that stands for its others."""
    told = _apply(word.replace("abdel", "abdul", 1).replace("abdal", "abdul", 1) if word.startswith("abd") else word)
    return _LISTED.get(told, told)
