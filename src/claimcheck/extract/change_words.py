"""The words that join changes to their levels, and those that part them: tables for the tie of changes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.phrase import lexicon
from claimcheck.phrase.words import DIRECTIONS

# Words between a level and what is said of it: the noun it counts and where, but no other figure's business.
_TAIL = (
    r"(?!(?:on|including|excluding|with|while|whereas|but|after|before|despite|and th(?:at|ose) of"
    r"|i\.?e|e\.?g|meaning)\b)"
    r"(?:(?! while | but | with )(?:[^,;:()]|\([^()]{0,80}\)|, \w+(?: \w+)? (?:or|and) )){0,160}"
)
_THE = r"(?: (?:the|a|an|about|around|some|just|only))?"
_TOTAL = (
    r"(?: (?:a (?:total|record|new total|high|low|peak|(?:seasonally adjusted )?(?:annual )?(?:rate|pace|level)) of"
    r"|reach|stand at|total|just|around|about|a record|almost"
    r"|nearly))?"
)
_A = (
    r"(?:an?|a further|another|the|some|up|down|(?:which|that) (?:is|was|represents|represented)(?: an?| up| down)?"
    r"|representing an?|or an?)"
)
_FIGURE = r"(?:figure|number|total|estimate|level|rate|proportion|value|amount|count)s?"
_AGAINST = r"(?:as |when )?compared (?:with|to)|against|versus|vs"
_IS = r"(?: was| is| were| are| which (?:is|was))?(?: more than| almost| nearly| about)?"

_BE = r"(?:was|were|is|are|represents?|represented|marks|marked)"

_WORDS = {
    # "5,206 adoptions in England, an increase of 9.8%"; "£10m (up 5%)"; "at 2.283 million, was 23,000 lower"
    "level, change": (
        rf"(?:{_TAIL},)?(?: ?[-–—])?(?: ?{_A})?|(?:{_TAIL} )?\(|{_TAIL},? {_BE}(?: {_A})?"
        # "the total of 1,500 was 25% higher than"; "1.96 million, and the number is now 7% lower than"
        rf"|,? (?:a|an|the company's) (?:[a-z-]+ ){{0,2}}(?:record|high|low|peak),?(?: and)? {_A}"
        rf"|{_BE}(?: {_A})?|,? (?:and|but) (?:the (?:number|figure|total)|this|that|it) (?:is|was)(?: now)?"
    ),
    # "rose 12% to 4,480"; "a fall of 49, leaving 4,145"
    "change to level": (
        rf",?(?: and)?(?: now)? ?to(?:{_TOTAL})|,? (?:taking|bringing) (?:it|the (?:total|number|figure)) to{_TOTAL}"
        r"|,? ?(?:leaves|leaving|left|to leave)(?: the (?:total|number) at)?"
        # "a fall of 7% brought the number of adoptions down to"
        r"|,? ?(?:took|takes|brought|brings|pushed|lifted|cut)(?: [a-z'’-]+){1,8}?(?: up| down| back)? to"
    ),
    # "sales up 3% at £5m"
    "change at level": r",? ?at(?: just| around| about| a record)?",
    # "up 340 per cent on last year: 1,700 compared with 500"
    "change: level": r"[:–—-](?: ?(?:there (?:were|was|are)|it (?:was|is|had))(?: now| just| only)?)?",
    # "up 57 on last year's 1,268, at 1,325"
    "level at level": rf"(?:{_TAIL})?, ?(?:to|at|reaching)(?: a (?:total|record) of)?",
    # "In 2010 there were 1,710; by 2015 there were 1,340, a fall of"
    "then, now": (
        rf"(?:{_TAIL})?[;,](?: ?(?:but|and))? ?(?:there (?:were|was|are)|it (?:was|is|had)|that (?:was|had)"
        r"|the (?:number|total|figure) (?:was|is|had))(?: now| only| just){0,2}"
    ),
    # "an increase of 6.3% on the 26.4 million"; "27,000 more than the 300,904"; "since 2011 when there were 4,740"
    "change on level": (
        rf",?(?:{_TAIL} )?(?:from|on|than|over(?= the\b)|{_AGAINST}|when there were)(?: the)?(?: {_FIGURE} of)?"
        # "from a low point of 48,010"; "compared to the same month last year, when a total of 820"
        rf"|,?(?:{_TAIL} )?from (?:a|its|the) (?:(?:previous|earlier|record) )?(?:low|high|peak|trough)(?: point)? of"
        rf"|,?(?:{_TAIL} )?(?:from|on|than|{_AGAINST}),? when (?:a total of|there (?:was|were)"
        r"|it (?:was|stood at|had)|the (?:figure|number|total) (?:was|stood at))"
        rf"|,?(?:{_TAIL} )?(?:from|on|than|{_AGAINST}), when(?: only| just| some| about)?"
        # "8% above 2017-18, for which the figure has been revised to 222,280"
        rf"|,? (?:for which|when) the {_FIGURE} (?:is now|was|(?:has been|was) (?:revised to|put at))"
    ),
    # "from 50 per cent (25.3 million) to 44 per cent"
    "level to level": r"(?:\([^()]*\) ?)?to",
    # "to £31.5 million, from £32.9 million"
    "level from level": rf"{_TAIL},?(?: {_A})? ?from{_THE}|\((?:up |down )?from{_THE}",
    # "to £31.5 million, compared with £32.9 million a year earlier": of the same thing only where the time differs
    "level against level": rf"(?:{_TAIL},? )?(?:{_AGAINST}|on){_THE}|\((?::|{_AGAINST})?{_THE}",
    # "compared with 1.4 million in May 2015, a rise of 12,000"
    # but not "(52 against 48) due to a rise of 9% in others"
    "levels, change": rf"(?:{_TAIL}(?=[,:]|\)| ?[-–—]))?\)?[,:]?(?: ?[-–—])?(?: ?{_A})?|(?:{_TAIL} )?\({_A}?",
    # "£52m, compared with £47m, an increase of 11%": one sum, though no time is told
    "against": rf"(?:{_TAIL},? )?(?:{_AGAINST}){_THE}",
    "at once": r",(?: an?)?|\((?:an?|up|down)?",
    # "by £4.3 million (8.2%)"; "of 49 libraries, or 1.2%"
    "change, change": r"\(|,? ?or|\((?:or|a|an|up|down)|,(?: a| an)?",
    # "down 12,000 from spring and down 142,000 from a year earlier"
    # "down $0.39 as compared to the same quarter a year ago, and down $0.37"
    "change and change": (
        rf"(?:,? ?(?:{_AGAINST}|from|on|over|than))?,?(?: ?[-–—])?(?: ?and| ?but|;)?"
        r"(?: was| were| is)?(?: also)?(?: an?)?"
    ),
    # "from 8,420 to 20,900, a leap of nearly 150%"
    "ends, change": (
        r"(?:\([^()]*\)|(?:when|after|once|because|as) [^,;:()]{1,60},)?,?(?: ?[-–—])?"
        rf"(?: ?{_A}| more than an?| that is an?)?|\("
    ),
    # "more than doubled between 2011 and 2016, from 21% to 45%"
    "times, ends": r",?(?: over the period)?",
    # "rose by 3%, when it went from 12 to 14" is left alone: another subject may stand there
    "change, ends": r",?",
    # "doubled to 960"; "36, three times as many as the 12"; "more than double the 2006 figure of 16 million"
    "times to level": rf",? ?to{_TOTAL}",
    "level, times": (
        rf"(?:{_TAIL},)?(?: ?[-–—])?{_IS}|{_TAIL} (?:was|is|were|are)(?: more than| almost| nearly)?|\("
        r"|, (?:the|this|that) \w+(?: \w+){0,3} (?:is|was|are|were)(?: now)?"
    ),
    "times level": (
        rf"(?:as (?:many|much|high|large|big|long) as )?the(?: (?:number|{_FIGURE}))?(?: (?:of|seen|recorded)){{0,2}}"
        rf"|as (?:many|much|high) as|the(?: \w+){{0,2}} {_FIGURE}(?: of)?(?: [^,;:()]{{0,40}})?\(?"
    ),
}
JOINTS = {name: re.compile(words) for name, words in _WORDS.items()}

# What a sentence says of its subject is the basis of all of it: "Earnings per share rose", "Underlying profit was".
OF_ALL = re.compile(
    r"^\W*(?:(?:the|our|its|group|total)\s+){0,2}underlying\b(?!.*\b(?:reported|statutory|gaap)\b)"
    r"|^[^\d£$€]*\bper share\b",
    re.I | re.S,
)
# A sentence that speaks of another basis than the levels': its changes are not of the levels beside them.
# These three are of words in lower case: a pattern that tells cases apart is twice as fast.
OTHER_BASIS = re.compile(
    r"\b(?:local[- ]currenc(?:y|ies)"
    r"|constant[- ](?:currency|currencies|exchange|rates?|prices?)|exchange rates?|cer|currency[- ]neutral"
    r"|organic(?:ally)?|like[- ]for[- ]like"
    r"|comparable (?:basis|sales|stores?|shops?|growth|earnings|operations)|pro[- ]forma|real terms"
    r"|adjust(?:ed|ing) for|inflation|excluding|excludes?|exclusive of|annuali[sz]ed|restated|rebased|underlying"
    r"|respectively|on average|each year|per year|compound|per share|weighted|indexed"
    r"|(?:before|after|without) (?:\w+ )?(?:adjustments?|exceptionals?|exceptional items|one-offs?|special items))\b"
)
# "A profit of $3m, compared with a loss of $2m, an increase of $5m": the loss is below nothing.
LOSS = re.compile(r"\b(?:loss(?:es)?|deficits?|outflows?|negative|shortfall|net debt)\b(?! (?:of life|ratio))")
GAIN = re.compile(
    r"\b(?:profits?|net income|operating income|income|earnings|surplus(?:es)?|inflows?|net cash|gains?)\b"
)
# What stands before a level that is named beside another: "profit of £5m on sales of £50m, up 10%".
BESIDE = re.compile(
    r"\b(?:on|including|excluding|of which|net of|after|before|with|plus|minus)"
    r"(?: (?!(?:there|were|was|is|are|had|has|have|reached|reaches|stands?|stood|numbered|totalled|came)\b)\w+){0,4}"
    r"(?: of)?$"
)
# The last of a list of parts is not what a change behind it is of: "included 30 barges and 18 tugs and is a fall of".
INCLUDED = re.compile(r"\binclud(?:es?|ed|ing) [^;:()]*[0-9][^;:()]*\band $", re.I)
# What joins a number of things to the number of places that they are in: what follows is said of either.
WITHIN = re.compile(
    r"(?:[a-z'’-]+ ){0,6}(?:of|in|at|across|among|amongst|over|from|to|for|by|through|between)"
    r"(?: (?:(?:the|its|their|our|all)(?: [a-z-]+['’]s?)?|[a-z-]+['’]s?|some|about|around|over|more than|nearly"
    r"|a total of))?"
)
# "A 43% lower risk compared with less than an hour a week": not the risk of the others, but who they are.
OF_A_GROUP = re.compile(
    r"\b(?:risks?|odds|chances?|likelihood|probability|hazards?|incidence|mortality)\b.*\b(?:than|with|to)$"
)
BESIDES = re.compile(r"\b(?:compared|against|versus|vs)\b(?!.*\bthe$)")
# What joins a change to the level that it starts from, when that stands in brackets.
BRACKETED = ("(", "than (", "compared with (", "compared to (", "on (", "from (", "over (", "since (")
# A level that another is compared with: "compared with £12m, or 4p a share"; "from £9m in 2018 and £8m in 2017".
COMPARED = re.compile(
    rf"\b(?:(?:{_AGAINST})\b|from (?=[£$€]?[0-9](?!.* to )))(?:[^,;:()]|,\d{{3}}|,? or\b)*$", re.I | re.S
)
# What stands before a level that is no later one.
THAN = re.compile(r"\b(?:from|than|against|compared (?:with|to))(?: the| just| about| around| some)?\s*$", re.I)
# Lengths of time that a comparison spans: "on the quarter", "a year earlier".
SPANS = {"quarter": "quarter", "month": "month", "week": "week", "year": "year", "annual": "year", "decade": "decade"}
SPANS |= {"sequentially": "quarter"}
# "This represented 76% of adults and was double the number of 2006": the sentence before speaks of all.
BACK_TO_ALL = re.compile(r"^(?:this|that|it)\b[^;:]*\b(?:is|was)(?: more than| almost| nearly)?$")
# A change behind a from-to that is since another time: "from 40 in 2010 to 52, up 4% on the year".
SINCE_WHEN = re.compile(
    r"\)?,? (?:on|from|since|compared|than|against|year[- ]on|a year|each|every|annually|per)\b", re.I
)
# A period that is named says when, and not since when: "in the third quarter of 2012", "for the six months to June".
NAMED_PERIOD = re.compile(
    r"(?:(?:in|for|during|of) )?(?:the )?(?:first|second|third|fourth|final|full)\b"
    r"|(?:between|from|in|during) [a-z]+ .*\bthis (?:year|quarter|month)$"
    r"|(?:in|for|during) the (?:quarter|half|year|period|(?:three|six|nine|twelve|[0-9]{1,2}) months?)\b"
)
# A quarter that is named; without its year it is the one before or that of the year before.
QUARTER = re.compile(r"\b(?:(?:first|second|third|fourth) quarter|q[1-4]|quarter [1-4])\b")
NAMED_QUARTER = re.compile(rf"{QUARTER.pattern}(?!.*(?:[12][0-9]{{3}}|year))")
# What was first said of a change: "revised from a gain of 400 to 390".
FROM_A = re.compile(r"\bfrom (?:an?|the) $")
# "Up 35% on last year's 12,000": what joins the change to the level is read with the time.
ON_THAT = re.compile(r"^(?:on|from) (?:last|the previous|the) [\w ]+['’]s$")
SINCE = re.compile(r"(?:since|from|on) .*?([12][0-9]{3})")
# Of these a figure is what was gained or lost, not how many there are.
GAINS_OR_LOSES = lexicon.words(
    "go goes cut cuts cutting lose loses lost losing axe axed shed closed closing close opened opening open added "
    "adding adds created creating creates hired hiring recruited recruiting removed removing built building scrapped"
)
# "A loss of 337 halls, a decline of 7%": of money it may be the level, of things it is what went.
LOSS_OF = re.compile(r"\bloss of(?: the| about| around| some| nearly| almost| over| more than)? ?$", re.I)
VERBS = frozenset(DIRECTIONS) - frozenset({"up", "down", "more", "less", "fewer", "higher", "lower", "growth"})
BACK = re.compile(
    r"^(?:this|that|it)(?: (?:figure|number|total))? (?:is|was|represents|represented|marks|marked|means)"
    r"(?: an?| up| down)?$"
)
# "Donors rose to 1,574 in May, from 1,413. The increase of 161 is the largest yet."
BACK_TO_MOVE = re.compile(
    r"(?:the|this|that) (?:(?:increase|decrease|rise|fall|drop|decline|growth|gain|reduction) of"
    r"|(?:increase|decrease|rise|fall|drop|decline) (?:is|was)) .+"
)
OVERTAKES = re.compile(
    r"[^;:()]*,? (overtaking|ahead of|surpassing|outstripping) [^;:()]{1,80}(?: (?:with|at|on)|,)(?: just| only)?"
)
# "5.2%, up from 4.9% in May and up from 4.7% a year ago": both are of the first.
AND_FROM = re.compile(r"(?:and|but)(?: also)? \w+(?: \w+)? from\b")
_A_MOVE = "(?:increase|decrease|rise|fall|drop|decline)"
UP_FROM = re.compile(
    rf"(?:^|[ ,(])(?:an? (?:(?:slight|small|modest|sharp|steep|large|big|further|marked) )?(?={_A_MOVE})|(?!{_A_MOVE}))"
    rf"(up|down|rising|falling|increasing|decreasing|higher|lower|{_A_MOVE})(?: slightly| sharply)? from(?: the)?$"
)


def spans(times: Sequence[str]) -> set[str]:
    """The lengths of time that some words of time speak of; a year that something is since is a length of its own."""
    found = {span for time in times for word, span in SPANS.items() if word in time}
    return found or {year for time in times for year in SINCE.findall(time)}


# "Up 7.8% on the year and down from 919 in March": the second comparison has a start of its own.
ALSO_FROM = re.compile(
    r"\b(?:and|but)\s+(?:(?:is|was|were|are|still|also)\s+)*(?:up|down|higher|lower|more|less|fewer)\b"
)
