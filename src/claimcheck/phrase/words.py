"""The words around a figure: hedges, directions of change, and the words that end a noun phrase."""

from __future__ import annotations

from claimcheck import hedges
from claimcheck.hedges import Side
from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import Lexicon, words


def _forms(phrase: str) -> tuple[str, ...]:
    line = Line(phrase)
    return tuple(line.forms[: len(line)])


# Other spellings of hedges.
_SPELLINGS = {
    f"{word} or equal {joint}": hedge
    for joint in ("to", "than")
    for hedge, compared in (("at least", "higher greater larger bigger more"), ("at most", "lower smaller less fewer"))
    for word in compared.split()
} | {"at least or equal to": "at least", "at most or equal to": "at most"}
BEFORE_THE_NUMBER = Lexicon(
    {_forms(hedge): hedge for hedge in hedges.BEFORE_THE_NUMBER}
    | {_forms(words): hedge for words, hedge in _SPELLINGS.items()}
)
AFTER_THE_NUMBER = Lexicon({_forms(hedge): hedge for hedge in hedges.AFTER_THE_NUMBER})
AMOUNT_WORDS = Lexicon({_forms(word): word for word in hedges.WORDS})
# Words between a hedge and its figure that say nothing of its size.
FILLERS = Lexicon(
    {
        _forms(filler): None
        for filler in (
            "just",
            "only",
            "a total of",
            "a further",
            "another",
            "a whole",
            "a full",
            "even",
            "an additional",
            "additional",
            "an extra",
            "extra",
            "a record",
            "a combined",
            "a reported",
            "a projected",
            "an expected",
            "a staggering",
            "a massive",
            "a whopping",
            "a mere",
            "a net",
            "an average of",
            "the equivalent of",
        )
    }
)
# Of several hedges the one that leaves most open is kept: a bound on one side, then a widening, then an exactness.
_WIDTHS = (
    (Side.EXACT,),
    (Side.JUST_OVER, Side.NEARLY),
    (Side.AROUND, Side.ODD, Side.AS_LITTLE_AS),
    (Side.BELOW, Side.TO, Side.WELL_OVER, Side.WELL_UNDER),
    (Side.UP_TO,),
    (Side.ABOVE, Side.FROM),
    (Side.ORDER,),
)
WIDTH = {side: width for width, sides in enumerate(_WIDTHS) for side in sides}

# Verbs, nouns and adverbs of change, with the sign of the change.
RISES = words(
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth "
    "climb climbs climbed climbing gain gains gained gaining add adds added adding jump jumps jumped jumping soar "
    "soars soared soaring surge surges surged surging leap leaps leapt leaped leaping expand expands expanded "
    "expanding raise raises raised raising up higher boost boosts boosted extended expansion upturn hike hikes "
    "hiked spike spikes spiked rocketed skyrocketed ballooned swelled crept rebounded rallied "
    "uplift uptick upswing improve improved improvement widened lengthened "
    "recover recovers recovered recovering recovery"
)
FALLS = words(
    "fall falls fell fallen falling drop drops dropped dropping cut cuts cutting reduce reduces reduced reducing "
    "reduction reductions decline declines declined declining decrease decreases decreased decreasing lose loses "
    "lost losing lower lowers lowered lowering down shrink shrinks shrank shrunk shrinking plunge plunges plunged "
    "plunging slump slumps slumped slide slides slid dip dips dipped tumble tumbles tumbled slashed slash shorten "
    "shortened halving contracted contraction downturn less fewer narrowed trimmed "
    "eased shed sheds axed slip slips slipped slipping plummet plummets plummeted plummeting sank sinks sinking "
    "tumbling downswing downtick"
)
DIRECTIONS = dict.fromkeys(RISES, 1) | dict.fromkeys(FALLS, -1)
MOVES = frozenset(DIRECTIONS) | words(
    "go goes went gone going move moves moved moving change changes changed changing shift came comes"
)
CHANGE_NOUNS = words(
    "rise increase growth jump surge leap gain boost hike improvement expansion upturn uplift uptick upswing "
    "fall drop cut reduction decline decrease dip slump plunge downturn contraction"
)
ADVERBS_OF_CHANGE = frozenset({"up", "down", "higher", "lower"})
# Of these a bare figure is the size: "lost 300 jobs". Others may act on something else: "raised £5m".
TAKES_COUNTS = words(
    "lose loses lost losing gain gains gained gaining add adds added adding cut cuts cutting shed sheds axed"
)
MOVES_ITSELF = words(
    "rose risen rises rise fell fallen falls fall climbed dropped declined grew grown jumped soared surged plunged "
    "slumped tumbled dipped slid increased decreased"
)
# Of a share these name a change: "4% bigger than in 2006".
GREATER = words("bigger larger greater heavier longer taller dearer costlier faster older")
LESSER = words("smaller lighter shorter cheaper slower younger")
COMPARED = {"more": 1, "extra": 1, "additional": 1, "fewer": -1, "less": -1, "higher": 1, "lower": -1}

# Words that end the short noun phrase after a figure: prepositions, conjunctions, pronouns, determiners, auxiliaries
# and the verbs that releases use most.
STOPS = words(
    "of in on at by to from for with without within out over under across into onto through throughout during "
    "since until before after between among against about as than per via near around up down off above below and "
    "or but nor so if when while where who whom whose which that this these those what how why because although "
    "though whether the a an each every all both either neither any some no not it its they them their he him his "
    "she her we us our you your i me my there here is are was were be been being am has have had having do does "
    "did done doing will would shall should can could may might must said say says saying told tell became become "
    "becomes get gets got getting make makes made take takes took taken taking give gives gave given went go goes "
    "come comes came live lives lived work works worked working use uses used using receive received need needs "
    "needed want think thinks thought believe now then also only just still already more less most fewer ago "
    "later earlier early late last ahead each apiece today yesterday tomorrow annually daily weekly monthly yearly "
    "compared respectively altogether overall currently nationally nationwide worldwide including excluding plus built "
    "minus versus vs aged following began sold worth left lost won held kept paid found born known seen shown bought "
    "brought caught sent spent old olds tops upwards"
)
PLURALS = words(
    "people persons men women children police staff mice feet teeth sheep cattle aircraft media data criteria deer"
)
NOT_PLURAL = ("ss", "us", "is")
