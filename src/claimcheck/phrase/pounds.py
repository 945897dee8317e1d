"""Pounds and won: words that may be money or something else."""

from __future__ import annotations

from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.number_words import DASHES
from claimcheck.quantity import Numeral

_POUNDS = frozenset({"pound", "pounds"})
_WEIGHS = words("weigh weighs weighed weighing weight heavy lift lifted feet inches tall ounces")
_HEAVIER = words("heavier lighter overweight ounces")
# What is paid in pounds: "a 500-pound fine", "5,000 pounds of debt".
_PAID = words(
    "fine note notes coin coins bill fee fees deposit prize grant bonus voucher budget deal contract loan bailout "
    "stake investment house home funding money cash debt debts savings aid tax taxes revenue income sales profit "
    "profits public government taxpayer taxpayers' taxpayer's donations support compensation damages costs spending"
)
# What is weighed by the million: "2 million pounds of beef".
_WEIGHED = words(
    "thrust pressure force beef meat pork chicken fish salmon food sugar coffee cheese butter cotton copper gold "
    "silver uranium lithium trash rubbish waste garbage cocaine heroin marijuana explosives cargo debris salt sand"
)
_LOSES = words("lost lose losing gained gain gaining shed")
_HEAVIEST = 500


def is_weight(line: Line, number: Numeral, at: int) -> bool:
    """True for pounds that weigh: "at 6 feet and 240 pounds", "40 pounds of meat", "a 1,000-pound bomb"."""
    if line.form(at) not in _POUNDS:
        return False
    if number.scale != 1:
        return line.form(at + 1) == "of" and line.form(at + 2) in _WEIGHED
    following = line.form(at + 1)
    if following in _HEAVIER or line.form(at + 2) in _HEAVIER:
        return True
    if following == "of":
        return line.form(at + 2) not in _PAID
    if line.form(at - 1) in DASHES and line.form(at) == "pound":
        return line.is_word(at + 1) and following not in _PAID
    if line.form(at - 2) in _LOSES and number.value < _HEAVIEST:
        return True
    return any(line.form(place) in _WEIGHS for place in range(max(at - 8, 0), at - 1))


def is_victory(line: Line, number: Numeral, at: int) -> bool:
    """True for the verb of "the 30 won a prize", which is no currency."""
    return line.form(at) == "won" and (number.value < 1000 or line.form(at + 1) in {"the", "a", "an", "their"})
