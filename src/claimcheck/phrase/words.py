"""The words around a figure: hedges, directions of change, and the words that end a noun phrase."""

from __future__ import annotations

from claimcheck.hedges import Side
from claimcheck.phrase.lexicon import Lexicon, words

HEDGES = {
    "exactly": Side.EXACT,
    "precisely": Side.EXACT,
    "about": Side.AROUND,
    "around": Side.AROUND,
    "approximately": Side.AROUND,
    "roughly": Side.AROUND,
    "some": Side.AROUND,
    "circa": Side.AROUND,
    "an estimated": Side.AROUND,
    "estimated": Side.AROUND,
    "nearly": Side.NEARLY,
    "almost": Side.NEARLY,
    "approaching": Side.NEARLY,
    "just under": Side.NEARLY,
    "close to": Side.NEARLY,
    "just over": Side.JUST_OVER,
    "slightly more than": Side.JUST_OVER,
    "more than": Side.ABOVE,
    "over": Side.ABOVE,
    "above": Side.ABOVE,
    "in excess of": Side.ABOVE,
    "at least": Side.FROM,
    "no less than": Side.FROM,
    "no fewer than": Side.FROM,
    "a minimum of": Side.FROM,
    "less than": Side.BELOW,
    "fewer than": Side.BELOW,
    "under": Side.BELOW,
    "below": Side.BELOW,
    "at most": Side.TO,
    "no more than": Side.TO,
    "no longer than": Side.TO,
    "within": Side.TO,
    "a maximum of": Side.TO,
    "up to": Side.UP_TO,
    "as little as": Side.AS_LITTLE_AS,
    "as few as": Side.AS_LITTLE_AS,
    "well over": Side.WELL_OVER,
}
AFTER = {"or more": "at least", "or so": "around", "or less": "at most", "or fewer": "at most"}

BEFORE_THE_NUMBER = Lexicon({tuple(words.split()): words for words in HEDGES})
AFTER_THE_NUMBER = Lexicon({tuple(words.split()): hedge for words, hedge in AFTER.items()})
# Words between a hedge and its figure that say nothing of its size.
FILLERS = Lexicon(
    {tuple(words.split()): None for words in ("just", "only", "a total of", "a further", "a whole", "a full", "even")}
)
# Of several hedges the one that leaves most open is kept: a bound on one side, then a widening, then an exactness.
WIDTH = {
    side: width
    for width, sides in enumerate(
        (
            (Side.EXACT,),
            (Side.JUST_OVER, Side.NEARLY),
            (Side.AROUND, Side.ODD, Side.AS_LITTLE_AS),
            (Side.BELOW, Side.TO, Side.WELL_OVER),
            (Side.UP_TO,),
            (Side.ABOVE, Side.FROM),
            (Side.ORDER,),
        )
    )
    for side in sides
}

# Verbs, nouns and adverbs of change, with the sign of the change.
RISES = words(
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb climbs "
    "climbed climbing gain gains gained gaining add adds added adding jump jumps jumped jumping soar soars soared soaring surge "
    "surges surged surging leap leaps leapt leaped leaping expand expands expanded expanding raise raises raised raising up higher "
    "boost boosts boosted extended expansion upturn hike hikes hiked improve improved improvement widened lengthened"
)
FALLS = words(
    "fall falls fell fallen falling drop drops dropped dropping cut cuts cutting reduce reduces reduced reducing reduction "
    "reductions decline declines declined declining decrease decreases decreased decreasing lose loses lost losing lower lowers "
    "lowered lowering down shrink shrinks shrank shrunk shrinking plunge plunges plunged plunging slump slumps slumped slide slides "
    "slid dip dips dipped tumble tumbles tumbled slashed slash shorten shortened halving contracted contraction downturn less "
    "fewer savings saving saves saved narrowed trimmed eased"
)
DIRECTIONS = dict.fromkeys(RISES, 1) | dict.fromkeys(FALLS, -1)
MOVES = frozenset(DIRECTIONS) | words(
    "go goes went gone going move moves moved moving change changes changed changing shift came comes"
)
CHANGE_NOUNS = words(
    "rise increase growth jump surge leap gain boost hike improvement expansion upturn "
    "fall drop cut reduction decline decrease dip slump plunge saving savings downturn contraction"
)
ADVERBS_OF_CHANGE = frozenset({"up", "down", "higher", "lower"})
COMPARED = {"more": 1, "extra": 1, "additional": 1, "fewer": -1, "less": -1, "higher": 1, "lower": -1}

# Words that end the short noun phrase after a figure: prepositions, conjunctions, pronouns, determiners, auxiliaries and the
# verbs that releases use most.
STOPS = words(
    "of in on at by to from for with without within out over under across into onto through throughout during since until before "
    "after between among against about as than per via near around up down off above below and or but nor so if when while where "
    "who whom whose which that this these those what how why because although though whether the a an each every all both either "
    "neither any some no not it its they them their he him his she her we us our you your i me my there here "
    "is are was were be been being am has have had having do does did done doing will would shall should can could may might must "
    "said say says saying told tell became become becomes get gets got getting make makes made take takes took taken taking give "
    "gives gave given went go goes come comes came live lives lived work works worked working use uses used using receive received "
    "need needs needed want think thinks thought believe now then also only just still already more less most fewer ago later "
    "earlier early late ahead each apiece today yesterday tomorrow annually daily weekly monthly yearly compared respectively "
    "altogether overall currently nationally nationwide worldwide including excluding plus minus versus vs"
)
PLURALS = words(
    "people persons men women children police staff mice feet teeth sheep cattle aircraft media data criteria deer"
)
NOT_PLURAL = ("ss", "us", "is")
LISTED_YEARS = words("since in by until till during from before after of year early late mid around between to")
