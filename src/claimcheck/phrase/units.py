"""The words and signs of units: currencies, durations, shares, people and physical units; one row a word."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.phrase.lexicon import words
from claimcheck.unit import DURATIONS, PEOPLE, PERCENT, POINTS, Dimension, Unit

# ISO 4217 codes by the signs and words that precede an amount.
_SIGNS: dict[tuple[str, ...], str] = {
    ("£",): "GBP", ("€",): "EUR", ("$",): "USD", ("¥",): "JPY", ("₹",): "INR", ("₽",): "RUB", ("₩",): "KRW",
    ("us", "$"): "USD", ("a", "$"): "AUD", ("au", "$"): "AUD", ("c", "$"): "CAD", ("ca", "$"): "CAD", ("₪",): "ILS",
    ("nz", "$"): "NZD", ("hk", "$"): "HKD", ("s", "$"): "SGD", ("nt", "$"): "TWD", ("r", "$"): "BRL",
    ("usd", "$"): "USD", ("aud", "$"): "AUD", ("cad", "$"): "CAD", ("nzd", "$"): "NZD", ("mxn", "$"): "MXN",
    ("mex", "$"): "MXN", ("₱",): "PHP", ("₦",): "NGN", ("₫",): "VND", ("₴",): "UAH", ("฿",): "THB", ("₵",): "GHS",
    ("₡",): "CRC", ("₾",): "GEL", ("₭",): "LAK", ("₸",): "KZT", ("֏",): "AMD", ("₼",): "AZN", ("₮",): "MNT",
    ("₿",): "XBT", ("₺",): "TRY", ("rmb",): "CNY", ("rs",): "INR", ("rs", "."): "INR",
}  # fmt: skip
CODES = words(
    "GBP EUR USD JPY INR RUB KRW ILS AUD CAD NZD HKD SGD TWD BRL CHF SEK NOK DKK ISK PLN CZK HUF RON BGN UAH CNY ZAR "
    "MXN ARS CLP COP PEN TRY THB IDR MYR PHP VND PKR LKR BDT NGN KES GHS EGP AED SAR QAR KWD"
)
_WORDS = frozenset({"TRY", "PEN"})  # words of the language too
_ONE_CODES = {(code.lower(),): code for code in sorted(CODES - _WORDS)}
MILLIONS = {(f"m{code.lower()}",): code for code in sorted(CODES - _WORDS)}
"""Codes with their million: "30 MUSD", "MEUR 60"."""
CURRENCY_BEFORE: dict[tuple[str, ...], tuple[str, Fraction]] = {
    words: (code, Fraction(1)) for words, code in (_SIGNS | _ONE_CODES).items()
} | {words: (code, Fraction(10**6)) for words, code in MILLIONS.items()}
# Currency words after an amount, with what one of them is worth in the currency.
CURRENCY_AFTER: dict[tuple[str, ...], tuple[str, Fraction]] = {
    ("pounds", "sterling"): ("GBP", Fraction(1)),
    ("pound", "sterling"): ("GBP", Fraction(1)),
    ("us", "dollars"): ("USD", Fraction(1)),
    ("us", "dollar"): ("USD", Fraction(1)),
    ("u", ".", "s", ".", "dollars"): ("USD", Fraction(1)),
    ("canadian", "dollars"): ("CAD", Fraction(1)),
    ("australian", "dollars"): ("AUD", Fraction(1)),
    ("new", "zealand", "dollars"): ("NZD", Fraction(1)),
    ("hong", "kong", "dollars"): ("HKD", Fraction(1)),
    ("swiss", "francs"): ("CHF", Fraction(1)),
    ("pounds",): ("GBP", Fraction(1)),
    ("sterling",): ("GBP", Fraction(1)),
    ("pence",): ("GBP", Fraction(1, 100)),
    ("penny",): ("GBP", Fraction(1, 100)),
    ("dollars",): ("USD", Fraction(1)),
    ("dollar",): ("USD", Fraction(1)),
    ("cents",): ("USD", Fraction(1, 100)),
    ("cent",): ("USD", Fraction(1, 100)),
    ("euros",): ("EUR", Fraction(1)),
    ("euro",): ("EUR", Fraction(1)),
    ("yen",): ("JPY", Fraction(1)),
    ("french", "francs"): ("FRF", Fraction(1)),
    ("belgian", "francs"): ("BEF", Fraction(1)),
    ("francs",): ("FRF", Fraction(1)),
    ("franc",): ("FRF", Fraction(1)),
    ("deutsche", "marks"): ("DEM", Fraction(1)),
    ("german", "marks"): ("DEM", Fraction(1)),
    ("finnish", "markka"): ("FIM", Fraction(1)),
    ("markka",): ("FIM", Fraction(1)),
    ("dutch", "guilders"): ("NLG", Fraction(1)),
    ("guilders",): ("NLG", Fraction(1)),
    ("pesetas",): ("ESP", Fraction(1)),
    ("turkish", "lira"): ("TRY", Fraction(1)),
    ("lira",): ("TRY", Fraction(1)),
    ("lire",): ("ITL", Fraction(1)),
    ("swedish", "kronor"): ("SEK", Fraction(1)),
    ("kronor",): ("SEK", Fraction(1)),
    ("kroner",): ("NOK", Fraction(1)),
    ("danish", "kroner"): ("DKK", Fraction(1)),
    ("zloty",): ("PLN", Fraction(1)),
    ("rand",): ("ZAR", Fraction(1)),
    ("pesos",): ("MXN", Fraction(1)),
    ("south", "korean", "won"): ("KRW", Fraction(1)),
    ("korean", "won"): ("KRW", Fraction(1)),
    ("chinese", "yuan"): ("CNY", Fraction(1)),
    ("rmb",): ("CNY", Fraction(1)),
    ("元",): ("CNY", Fraction(1)),
    ("bitcoins",): ("XBT", Fraction(1)),
    ("bitcoin",): ("XBT", Fraction(1)),
    ("btc",): ("XBT", Fraction(1)),
    ("yuan",): ("CNY", Fraction(1)),
    ("renminbi",): ("CNY", Fraction(1)),
    ("rupees",): ("INR", Fraction(1)),
    ("rubles",): ("RUB", Fraction(1)),
    ("roubles",): ("RUB", Fraction(1)),
    ("£",): ("GBP", Fraction(1)),
    ("€",): ("EUR", Fraction(1)),
    ("$",): ("USD", Fraction(1)),
    **{
        words: (code, Fraction(1))
        for code, plurals in {
            "ISK": "icelandic kronur",
            "CZK": "koruna,korunas",
            "HUF": "forint,forints",
            "PHP": "philippine pesos",
            "ARS": "argentine pesos",
            "CLP": "chilean pesos",
            "COP": "colombian pesos",
            "BRL": "reais",
            "AED": "dirhams",
            "SAR": "riyals",
            "KWD": "dinars",
            "THB": "baht",
            "IDR": "rupiah",
            "MYR": "ringgit",
            "VND": "dong",
            "NGN": "naira",
            "KES": "kenyan shillings",
            "UAH": "hryvnia,hryvnias",
            "ILS": "shekels",
            "PKR": "pakistani rupees",
            "LKR": "sri lankan rupees,ரூ",
            "INR": "indian rupees,rupee",
            "SGD": "singapore dollars",
            "TWD": "taiwan dollars",
            "CRC": "colones,₡",
            "GEL": "lari,₾",
            "LAK": "kip,₭",
            "SEK": "swedish crowns",
            "NOK": "norwegian kroner,norwegian crowns",
            "DKK": "danish crowns",
            "IEP": "punts",
        }.items()
        for words in (tuple(plural.split()) for plural in plurals.split(","))
    },
    ("satoshis",): ("XBT", Fraction(1, 10**8)),
    **{words: (code, Fraction(1)) for words, code in _ONE_CODES.items()},
    **{words: (code, Fraction(10**6)) for words, code in MILLIONS.items()},
}
TOUCHING_CURRENCY = {"p": ("GBP", Fraction(1, 100)), "¢": ("USD", Fraction(1, 100))}

SHARES: dict[tuple[str, ...], tuple[Unit, Fraction]] = {
    ("percentage", "points"): (POINTS, Fraction(1)),
    ("percentage", "point"): (POINTS, Fraction(1)),
    ("percentage", "-", "point"): (POINTS, Fraction(1)),
    ("per", "cent", "points"): (POINTS, Fraction(1)),
    ("%", "points"): (POINTS, Fraction(1)),
    ("basis", "points"): (POINTS, Fraction(1, 100)),
    ("basis", "point"): (POINTS, Fraction(1, 100)),
    ("per", "cent"): (PERCENT, Fraction(1)),
    ("percentage",): (PERCENT, Fraction(1)),
    ("percent",): (PERCENT, Fraction(1)),
    ("percents",): (PERCENT, Fraction(1)),
    ("pct",): (PERCENT, Fraction(1)),
    ("pc",): (PERCENT, Fraction(1)),
    ("%",): (PERCENT, Fraction(1)),
    ("pts",): (POINTS, Fraction(1)),
    ("pp",): (POINTS, Fraction(1)),
    ("ppt",): (POINTS, Fraction(1)),
    ("bps",): (POINTS, Fraction(1, 100)),
    ("bp",): (POINTS, Fraction(1, 100)),
}
SHARE_WORDS = frozenset({"per", "percent", "percentage", "pct"})
POINT_WORDS = frozenset({"point", "points"})

_PLURALS = {name: name + "s" for name in DURATIONS} | {"century": "centuries"}
TIME: dict[str, Unit] = (
    DURATIONS
    | {plural: DURATIONS[name] for name, plural in _PLURALS.items()}
    | {
        short: DURATIONS[name]
        for short, name in {
            "h": "hour", "sec": "second", "secs": "second",
            "min": "minute", "mins": "minute", "hr": "hour", "hrs": "hour",
            "yr": "year", "yrs": "year", "mth": "month", "mths": "month", "wk": "week", "wks": "week",
        }.items()
    }
)  # fmt: skip
EVERY = {
    "daily": DURATIONS["day"],
    "weekly": DURATIONS["week"],
    "monthly": DURATIONS["month"],
    "quarterly": DURATIONS["quarter"],
    "annually": DURATIONS["year"],
    "yearly": DURATIONS["year"],
    "hourly": DURATIONS["hour"],
}


def _physical(name: str) -> Unit:
    return Unit(name, Dimension.PHYSICAL)


# Physical units by their words, named as pint names them.
PHYSICAL: dict[tuple[str, ...], Unit] = {
    words: _physical(name)
    for name, spellings in {
        "mile_per_hour": ("mph", "miles per hour", "miles an hour"),
        "kilometer_per_hour": ("kph", "kmh", "km / h", "kilometres per hour", "kilometers per hour"),
        "meter_per_second": ("m / s", "metres per second", "meters per second"),
        "meter ** 2": ("square metres", "square meters", "sq m", "m²"),
        "foot ** 2": ("square feet", "square foot", "sq ft"),
        "mile ** 2": ("square miles", "square mile"),
        "kilometer ** 2": ("square kilometres", "square kilometers", "km²"),
        "mile": ("mile", "miles"),
        "kilometer": ("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"),
        "meter": ("metre", "metres", "meter", "meters"),
        "centimeter": ("cm", "centimetre", "centimetres", "centimeter", "centimeters"),
        "millimeter": ("mm", "millimetre", "millimetres", "millimeter", "millimeters"),
        "foot": ("foot", "feet", "ft"),
        "inch": ("inch", "inches"),
        "yard": ("yard", "yards"),
        "acre": ("acre", "acres"),
        "hectare": ("hectare", "hectares", "ha"),
        "kilogram": ("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"),
        "gram": ("gram", "grams", "gramme", "grammes"),
        "milligram": ("mg", "milligram", "milligrams"),
        "microgram": ("µg", "mcg", "microgram", "micrograms"),
        "metric_ton": ("tonne", "tonnes"),
        "ton": ("ton", "tons"),
        "ounce": ("ounce", "ounces", "oz"),
        "pound": ("lb", "lbs"),
        "stone": ("stone",),
        "liter": ("litre", "litres", "liter", "liters"),
        "milliliter": ("ml", "millilitre", "millilitres", "milliliter", "milliliters"),
        "imperial_pint": ("pint", "pints"),
        "gallon": ("gallon", "gallons"),
        "barrel": ("barrel", "barrels"),
        "kilowatt": ("kw", "kilowatt", "kilowatts"),
        "megawatt": ("mw", "megawatt", "megawatts"),
        "gigawatt": ("gw", "gigawatt", "gigawatts"),
        "watt": ("watt", "watts"),
        "kilowatt_hour": ("kwh", "kilowatt hours", "kilowatt - hours"),
        "calorie": ("calorie", "calories"),
        "degree_Celsius": ("°c", "° c", "degrees celsius", "degree celsius", "degrees centigrade", "celsius"),
        "degree_Fahrenheit": ("°f", "° f", "degrees fahrenheit", "fahrenheit"),
        "degree": ("degrees", "degree", "°"),
        "kilobyte": ("kb", "kilobyte", "kilobytes"),
        "gigabyte": ("gb", "gigabyte", "gigabytes"),
        "megabyte": ("mb", "megabyte", "megabytes"),
        "terabyte": ("tb", "terabyte", "terabytes"),
        "megahertz": ("mhz", "megahertz"),
    }.items()
    for words in (
        tuple(written.split()) for spelling in spellings for written in (spelling, spelling.replace(" ", " - "))
    )
}
# Letters that are units only where they touch the digits.
TOUCHING = {
    "h": DURATIONS["hour"],
    "c": _physical("degree_Celsius"),
    "f": _physical("degree_Fahrenheit"),
    "g": _physical("gram"),
    "in": _physical("inch"),
    "m": _physical("meter"),
}
METER = _physical("meter")

PEOPLE_WORDS = {"people": PEOPLE, "persons": PEOPLE, "person": PEOPLE}
# Things an amount is counted against: "£60,000 per head".
EACH = frozenset({"each", "apiece"})
