"""What is counted: the head of the short noun phrase after a figure."""

from __future__ import annotations

from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.number_words import ARTICLES, DASHES, FRACTIONS, ORDINALS, SMALL, TENS
from claimcheck.phrase.units import TIME
from claimcheck.phrase.words import NOT_PLURAL, PLURALS, STOPS

_MOVED = words("fell fallen rose risen grew grown shrank slid")
# Verbs that say what those counted did, "1,900 swam", and words for where.
_DID = words(
    "saw swam ran sat stood slept ate drank wrote rode flew drove chose spoke sang bought brought fought taught "
    "heard fled sought stayed joined elsewhere abroad indoors outdoors"
)
_NOR_NOUNS = words(
    "due otherwise outside inside alone together because despite except unlike towards toward amid includes contains "
    "employs belongs seems consists appears suggests shows remains means represents reflects compares comprises equals "
    "exceeds acquires indicates onwards often another hit hits struck shook rocked accounting"
)
# What a person counted became: "one man dead".
_BECAME = words("dead alive missing hurt ill homeless")
_NOT_NOUNS = STOPS | _MOVED | _DID | _NOR_NOUNS | frozenset(SMALL) | frozenset(TENS)
LONGEST = 5
"""Words of a noun phrase beyond which the figure counts nothing that we can name."""


def head(line: Line, at: int, *, singular: bool = False) -> tuple[str, int]:
    """The counted noun as written and the place after it; an empty noun at the same place where there is none.

    The head is the first plural of the phrase, or the last of several plurals in a row ("sales jobs"). Where no
    word is plural it is the last word of a phrase of one or two words, or of a longer one about a single thing.
    """
    words = _phrase(line, at)
    plurals = [index for index in words if is_plural(line.form(index))]
    if plurals and not singular:
        chosen = plurals[0]
        while chosen + 1 in plurals:
            chosen += 1
    elif words and not singular and (joined := _joined(line, words)) is not None:
        return line.form(joined), joined + 1
    elif words and (singular or len(words) <= 2):
        chosen = words[_last_noun(line, words)]
        if _is_no_thing(line.form(chosen)) or (line.form(chosen) in _TOLD_OF and not singular):
            return "", at
    else:
        return "", at
    return line.form(chosen) if not line.is_capital(chosen) else line.written(chosen), chosen + 1


# What is said of those counted, where no noun follows: "951 short of the target".
_TOLD_OF = words("set short open")


def _joined(line: Line, words: list[int]) -> int | None:
    """The place of the plural behind two words that both narrow it: "smart and advanced meters"."""
    after = words[-1] + 2
    if len(words) > _JOINED or line.form(words[-1] + 1) != "and":
        return None
    ends = [place for place in _phrase(line, after)[:_JOINED] if is_plural(line.form(place))]
    return ends[0] if ends and ends[0] > after else None


_JOINED = 2


def _last_noun(line: Line, words: list[int]) -> int:
    """Which of the words is the noun: that before the verb of "one area experiencing floods", else the last."""
    forms = [line.form(place) for place in words]
    last = len(forms) - 1
    verb = last - is_plural(forms[last])
    is_doing = verb > 0 and forms[verb].endswith("ing") and forms[verb] not in _IN_ING
    return verb - 1 if is_doing else last


_IN_ING = words(
    "building meeting hearing painting wedding warning ring king wing spring string evening morning thing ceiling "
    "shooting killing stabbing bombing crossing setting reading rating listing training offering opening sighting "
    "ruling landing housing funding dwelling filling covering recording booking posting sitting showing swing"
)


def _is_no_thing(word: str) -> bool:
    """True for the word of "five died" and "four critically", which name no thing that is counted."""
    return word.endswith("ed") or (word.endswith("ly") and word not in _IN_LY)


_IN_LY = words(
    "family supply assembly ally reply rally tally monopoly anomaly butterfly fly bully belly jelly lily doily weekly "
    "monthly daily quarterly subfamily homily"
)


def _phrase(line: Line, at: int) -> list[int]:
    """The places of the words up to one that ends the phrase."""
    words: list[int] = []
    begins = at
    while len(words) < LONGEST and at < begins + _FARTHEST:
        if line.form(at) in DASHES and line.touches(at) and line.touches(at + 1) and words:
            at += 1
        elif (noun := _past_adjective(line, at, words)) > at:
            at = noun
        elif (
            not line.is_word(at)
            or len(line.form(at)) == 1
            or line.form(at) in _NOT_NOUNS
            or line.begins_line(at)
            or (line.is_number(at + 1) and line.touches(at + 1))  # the next figure's sign: "3 USD50 cards"
            or (words and _ends(line, at, words))
        ):
            break
        else:
            words.append(at)
            at += 1
    return words


_FARTHEST = 12
"""Tokens of a noun phrase, with those of its compounds."""


def _past_adjective(line: Line, at: int, words: list[int]) -> int:
    """The place of the noun after "self-inflicted", "newly displaced" or "live"; the same place where none is."""
    if (sized := _sized(line, at)) > at and not words:
        return sized
    if not line.is_word(at) or line.form(at) in _NUMBERS or (words and is_plural(line.form(words[-1]))):
        return at
    end = at
    while (
        end < at + _FARTHEST
        and line.form(end + 1) in DASHES
        and line.touches(end + 1)
        and line.touches(end + 2)
        and line.is_word(end + 2)
    ):
        end += 2
    joined = end > at and len(line.form(at)) > 1 and line.form(end) not in _NUMBERS
    if line.form(at) == "live" and is_plural(line.form(at + 1)):
        return at + 1
    joined = joined or (line.form(at).endswith("ly") and line.form(at + 1).endswith("ed"))
    noun = end + 1 + (end == at)
    joined = joined and line.form(end) not in TIME  # "2023 third-quarter sales"
    return noun if joined and line.is_word(noun) and line.form(noun) not in _NOT_NOUNS else at


def _sized(line: Line, at: int) -> int:
    """The place of the noun after "three-day" or "12-inch"; the same place where none is."""
    counts = line.is_number(at) or line.form(at) in SMALL or line.form(at) in TENS
    joined = line.form(at + 1) in DASHES and line.touches(at + 1) and line.touches(at + 2) and line.is_word(at + 2)
    follows = line.is_word(at + 3) and line.form(at + 3) not in _NOT_NOUNS
    return at + 3 if counts and joined and follows and not is_plural(line.form(at + 2)) else at


_NUMBERS = frozenset(SMALL) | frozenset(TENS) | ARTICLES


def _ends(line: Line, at: int, words: list[int]) -> bool:
    """True at a word that cannot belong to the phrase: what follows a plural, unless it is a plural itself."""
    word = line.form(at)
    return (
        (is_plural(line.form(words[-1])) and not is_plural(word))
        or word in ORDINALS
        or word in _BECAME
        or word in FRACTIONS
        or word.endswith("ed")
    )


STANDS_FOR_A_PERSON = words(
    "name member donor user holder cardholder subscriber signatory owner driver smoker drinker carer volunteer "
    "islander dweller supporter follower viewer listener reader shopper cyclist tourist migrant immigrant emigrant "
    "recipient candidate householder villager townsperson pensioner parent mother father youngster teenager baby "
    "infant girl boy customer passholder beneficiary carrier survivor believer speaker inhabitant native newcomer "
    "commuter player"
)
"""Nouns, in the singular, that count persons one by one besides those that say no more than person."""


def is_plural(word: str) -> bool:
    """True for a word that looks like the plural of a noun."""
    return word in PLURALS or (
        len(word) > 2 and word.endswith("s") and not word.endswith(NOT_PLURAL) and not word.endswith("'s")
    )
