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
    ("pound",): ("GBP", Fraction(1)),
    ("sterling",): ("GBP", Fraction(1)),
    ("pence",): ("GBP", Fraction(1, 100)),
    ("penny",): ("GBP", Fraction(1, 100)),
    ("dollars",): ("USD", Fraction(1)),
    ("dollar",): ("USD", Fraction(1)),
    ("us", "cents"): ("USD", Fraction(1, 100)),
    ("euro", "cents"): ("EUR", Fraction(1, 100)),
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
    ("liras",): ("TRY", Fraction(1)),
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
    ("won",): ("KRW", Fraction(1)),
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
            "USD": "bucks",
            "GBP": "british pounds,quid",
            "JPY": "japanese yen",
            "RUB": "russian roubles,russian rubles,rouble,ruble",
            "ZAR": "south african rand,rands",
            "MXN": "mexican pesos",
            "EGP": "egyptian pounds",
            "QAR": "qatari riyals",
            "IRR": "iranian rials,rials",
            "BDT": "taka",
            "KZT": "tenge",
            "UGX": "ugandan shillings",
            "TZS": "tanzanian shillings",
            "ISK": "icelandic kronur",
            "CZK": "koruna,korunas,czech crowns",
            "HUF": "forint,forints",
            "PHP": "philippine pesos",
            "ARS": "argentine pesos",
            "CLP": "chilean pesos",
            "COP": "colombian pesos",
            "BRL": "reais,brazilian reais,brazilian real",
            "AED": "dirhams",
            "SAR": "riyals,saudi riyals",
            "KWD": "dinars,kuwaiti dinars",
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
            "SGD": "singapore dollars,singapore dollar",
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
    ("percent", "points"): (POINTS, Fraction(1)),
    ("%", "-", "points"): (POINTS, Fraction(1)),
    ("%", "-", "point"): (POINTS, Fraction(1)),
    ("basis", "-", "point"): (POINTS, Fraction(1, 100)),
    ("ppts",): (POINTS, Fraction(1)),
}
SHARE_WORDS = frozenset({"per", "percent", "percentage", "pct", "basis"})
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
        "mile_per_hour": ("mph", "miles per hour", "miles an hour", "m . p . h"),
        "kilometer_per_hour": (
            "kph", "kmh", "kmph", "km / h", "km / hr", "km per hour", "km an hour", "kilometres per hour",
            "kilometers per hour", "kilometres an hour", "kilometers an hour",
        ),
        "meter_per_second": ("m / s", "metres per second", "meters per second", "metres a second", "meters a second"),
        "knot": ("knot", "knots", "kts"),
        "mile / gallon": ("mpg", "miles per gallon", "miles to the gallon", "miles a gallon"),
        "revolutions_per_minute": ("rpm", "revolutions per minute", "revolutions a minute"),
        "meter ** 2": ("square metre", "square meter", "square metres", "square meters", "sq m", "sq . m", "m²", "sqm"),
        "foot ** 2": ("square feet", "square foot", "sq ft", "sq . ft", "ft²", "sqft"),
        "yard ** 2": ("square yards", "square yard", "sq yd"),
        "inch ** 2": ("square inches", "square inch"),
        "mile ** 2": ("square miles", "square mile", "sq miles", "sq mile", "sq mi", "sq . miles"),
        "kilometer ** 2": (
            "square kilometres", "square kilometers", "square kilometre", "square kilometer", "square km", "sq km",
            "sq . km", "km²",
        ),
        "centimeter ** 2": ("square centimetres", "square centimeters", "sq cm", "cm²"),
        "meter ** 3": ("cubic metres", "cubic meters", "cubic metre", "cubic meter", "cu m", "m³"),
        "foot ** 3": ("cubic feet", "cubic foot", "cu ft"),
        "kilometer ** 3": ("cubic kilometres", "cubic kilometers", "cubic km", "km³"),
        "centimeter ** 3": ("cubic centimetres", "cubic centimeters", "cc", "cm³"),
        "mile": ("mile", "miles"),
        "nautical_mile": ("nautical mile", "nautical miles"),
        "light_year": ("light year", "light years"),
        "furlong": ("furlong", "furlongs"),
        "kilometer": ("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"),
        "meter": ("metre", "metres", "meter", "meters"),
        "centimeter": ("cm", "cms", "centimetre", "centimetres", "centimeter", "centimeters"),
        "millimeter": ("mm", "millimetre", "millimetres", "millimeter", "millimeters"),
        "micrometer": ("µm", "micron", "microns", "micrometre", "micrometres", "micrometers"),
        "nanometer": ("nanometre", "nanometres", "nanometer", "nanometers"),
        "foot": ("foot", "feet", "ft"),
        "inch": ("inch", "inches"),
        "yard": ("yard", "yards", "yds"),
        "acre": ("acre", "acres"),
        "hectare": ("hectare", "hectares", "ha"),
        "kilogram": ("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"),
        "gram": ("gram", "grams", "gramme", "grammes"),
        "milligram": ("mg", "milligram", "milligrams", "milligramme", "milligrammes"),
        "microgram": ("µg", "mcg", "microgram", "micrograms"),
        "metric_ton": ("tonne", "tonnes", "metric ton", "metric tons", "metric tonne", "metric tonnes"),
        "kilometric_ton": ("kt", "kilotonne", "kilotonnes"),
        "megametric_ton": ("mt", "megatonne", "megatonnes"),
        "gigametric_ton": ("gt", "gigatonne", "gigatonnes"),
        "hectopascal": ("hpa", "hectopascals"),
        "millibar": ("millibar", "millibars"),
        "ton": ("ton", "tons", "short tons"),
        "ounce": ("ounce", "ounces", "oz"),
        "troy_ounce": ("troy ounce", "troy ounces"),
        "pound": ("lb", "lbs"),
        "stone": ("stone",),
        "carat": ("carat", "carats"),
        "liter": ("litre", "litres", "liter", "liters"),
        "milliliter": ("ml", "millilitre", "millilitres", "milliliter", "milliliters"),
        "centiliter": ("cl", "centilitre", "centilitres"),
        "imperial_pint": ("pint", "pints"),
        "gallon": ("gallon", "gallons"),
        "barrel": ("barrel", "barrels", "bpd"),
        "bushel": ("bushel", "bushels"),
        "watt": ("watt", "watts"),
        "kilowatt": ("kw", "kilowatt", "kilowatts"),
        "megawatt": ("mw", "megawatt", "megawatts"),
        "gigawatt": ("gw", "gigawatt", "gigawatts"),
        "terawatt": ("tw", "terawatt", "terawatts"),
        "horsepower": ("horsepower", "hp", "bhp", "brake horsepower"),
        "kilowatt_hour": ("kwh", "kilowatt hours", "kilowatt hour"),
        "megawatt_hour": ("mwh", "megawatt hours", "megawatt hour"),
        "gigawatt_hour": ("gwh", "gigawatt hours", "gigawatt hour"),
        "terawatt_hour": ("twh", "terawatt hours", "terawatt hour"),
        "calorie": ("calorie", "calories"),
        "kilocalorie": ("kcal", "kcals", "kilocalories"),
        "joule": ("joule", "joules"),
        "kilojoule": ("kj", "kilojoules"),
        "megaelectron_volt": ("mev",),
        "gigaelectron_volt": ("gev",),
        "teraelectron_volt": ("tev",),
        "volt": ("volt", "volts"),
        "kilovolt": ("kv", "kilovolts"),
        "ampere": ("amp", "amps"),
        "milliampere_hour": ("mah",),
        "decibel": ("db", "decibel", "decibels"),
        "millisievert": ("msv", "millisieverts"),
        "psi": ("psi", "pounds per square inch"),
        "ppm": ("ppm", "parts per million"),
        "degree_Celsius": (
            "°c", "° c", "degrees celsius", "degree celsius", "degrees centigrade", "celsius", "degrees c", "degree c",
        ),
        "degree_Fahrenheit": ("°f", "° f", "degrees fahrenheit", "degree fahrenheit", "fahrenheit", "degrees f"),
        "kelvin": ("kelvin", "kelvins"),
        "degree": ("degrees", "degree", "°"),
        "bit": ("bit", "bits"),
        "byte": ("byte", "bytes"),
        "kilobyte": ("kb", "kilobyte", "kilobytes"),
        "megabyte": ("mb", "megabyte", "megabytes", "meg"),
        "gigabyte": ("gb", "gigabyte", "gigabytes", "gig", "gigs"),
        "terabyte": ("tb", "terabyte", "terabytes"),
        "petabyte": ("pb", "petabyte", "petabytes"),
        "kilobit / second": ("kbps", "kbit / s", "kb / s", "kilobits per second", "kilobits a second"),
        "megabit / second": (
            "mbps", "mbit / s", "mb / s", "megabits per second", "megabits a second", "mbits / s", "mb per second",
        ),
        "gigabit / second": ("gbps", "gbit / s", "gb / s", "gigabits per second", "gigabits a second"),
        "hertz": ("hz", "hertz"),
        "kilohertz": ("khz", "kilohertz"),
        "megahertz": ("mhz", "megahertz"),
        "gigahertz": ("ghz", "gigahertz"),
        "millisecond": ("ms", "millisecond", "milliseconds"),
        "microsecond": ("microsecond", "microseconds"),
        "nanosecond": ("nanosecond", "nanoseconds"),
    }.items()
    for words in (
        tuple(written.split()) for spelling in spellings for written in (spelling, spelling.replace(" ", " - "))
    )
}  # fmt: skip
# Letters that are units only where they touch the digits.
TOUCHING = {
    "h": DURATIONS["hour"],
    "c": _physical("degree_Celsius"),
    "f": _physical("degree_Fahrenheit"),
    "g": _physical("gram"),
    "in": _physical("inch"),
    "l": _physical("liter"),
    "m": _physical("meter"),
    "mp": _physical("megapixel"),
    "st": _physical("stone"),
    "v": _physical("volt"),
    "w": _physical("watt"),
}
METER = _physical("meter")
# How many of a smaller unit go into a larger one, where both are said together: "6ft 2in", "14st 3lb".
SMALLER = {
    ("foot", "inch"): Fraction(12),
    ("stone", "pound"): Fraction(14),
    ("pound", "ounce"): Fraction(16),
    ("meter", "centimeter"): Fraction(100),
    ("kilometer", "meter"): Fraction(1000),
    ("kilogram", "gram"): Fraction(1000),
}
# Short forms that hold the time they are per: barrels per day.
PER_IN_UNIT = {"bpd": DURATIONS["day"]}

PEOPLE_WORDS = {"people": PEOPLE, "persons": PEOPLE, "person": PEOPLE}
# Things an amount is counted against: "£60,000 per head".
EACH = frozenset({"each", "apiece"})
