"""The shapes in which a text sets a share beside its part and its whole: a table for each of how much it states.

Each row is one way of words; the fullest come first, and a share is tied once.
"""

from __future__ import annotations

from claimcheck.extract.shape import BREAK, Shape
from claimcheck.extract.share_words import BE, CLOSES, IN_OTHER_WORDS, JOINED, STRONG, THESE_OF

_PLACE = "(?:the |its |our |all )?(?:country|population|people|nation|[a-z]+'s population|households|homes|public|uk)"
_FOUND = "(?:found|finds?|shows?|showed|shown|reveals?|revealed|suggests?|suggested|discovered|reports?|reported)"
_ASKED = "(?:survey|poll|study|sample|census|review|questionnaire|audit|analysis)"
PAYS = "(?:pays?|paid|meets?|met|covers?|covered|contributes?|contributed|bears?|bore)"
CHARGE = "(?:tip|deposit|discount|commission|fee|levy|surcharge|bonus|charge|premium)"
_PROCEEDS = r"\b(?:raise[sd]?|sells?|sold|costs?|worth|price|deal|loan|offering|sale|bill|contract|purchase)\b"
_AFTER_A_WHOLE = (
    r"(?=[.,;)]|$| (?:-|planned|needed|built|available|required|promised|expected|pledged|sold|issued|owed|in|across"
    r"|of|from|at|on|for|nationwide|nationally|worldwide|overall|that|who|which|there|we|it"
    r"|[a-z]+(?:ed|lt|ld|nt|de) (?:in|across|by|at|on|from|over|during|nationally|nationwide)))"
)

_GOES_ON_THEN = r"(?!(?:and|or|but|plus|including|with|of|while|from|up|down|compared|more|less|fewer|not)\b)[a-z]+\b"
_BRINGS = (
    "(?:brings? in|brought in|raises?|raised|saves?|saved|costs?|comes? to|came to|amounts? to|amounted to|adds?|added)"
)
_AMONG = r"(?:\bof {the}|^of )"

# What may stand between the figures of one statement: times, but no comparison and no other clause.
_GAP = (
    r"(?:(?!\b(?:than|compared|against|excluding|except|plus|minus|whereas|while|but|average|each|per|from|up|down|target"
    r"|including|when|after)\b)[^<>;:¦.()]|<[dto]\d+>){0,100}?"
)
_OF_THE = (
    r"(?:out of (?:(?:the|its|our|their|all|a total of|some|about|around) )?"
    r"|of (?:the|its|our|their|all|a total of) )"
)

# One sentence states all three: share, part and whole.
STATED_WHOLE = (
    Shape(
        "“of the n, p%, m”",
        rf"{_AMONG}{{given}}{{words}},{{few}} {{share}},? {{about}}{{part}}(?: in (?:all|total))?{{end}}",
    ),
    Shape("“of the n, p%” with the figure in brackets", rf"{_AMONG}{{given}}{{words}},{{few}} {{share}} \({{part}}\)"),
    Shape("“of the n, m (p%)”", rf"{_AMONG}{{given}}{{words}},{{few}} {{part}}{{few}} \((?:or )?{{share}}\)"),
    Shape("“of the n, m, p%”", rf"{_AMONG}{{given}}{{words}},{{few}} {{part}}{{few}}, {{about}}{{share}}{{end}}"),
    Shape(
        "“of the n, m, p% of the total”", r"\bof {the}{given}{words},{few} {part}{words}, {about}{share} of the total\b"
    ),
    Shape("“m of the n (p%)”", r"{part}{few} of {the}{whole}{words} \({about}{share}\)"),
    Shape("“m out of n (p%)”", r"{part}{few},? out of (?:{the})?{whole}{words} \({about}{share}\)"),
    Shape("“m of the n, p%”", r"{part}{few} (?:out )?of {the}{whole}{few}, {about}{share}{end}"),
    Shape("“m of the n, which is p%”", rf"{{part}}{{few}} (?:out )?of {{the}}{{whole}}{{words}},? {STRONG} {{share}}"),
    Shape("“p% (m) of the n”", r"{share},? \({about}{part}\),? of {the}{whole}"),
    Shape("“m (p%) of the n”", r"{part}{few} \({about}{share}\) of {the}{whole}"),
    Shape("“p%, or m, of the n”", r"{share}, (?:or |a total of |some ){part}, of {the}{whole}"),
    Shape("“p% of the n (m)”", r"{share} of {the}{whole}{words} \({about}{part}\)"),
    Shape("“p% of the n, or m”", r"{share} of {the}{whole}{words}, (?:or|a total of|that is|which is) {part}{end}"),
    Shape(
        "“p% of the n, m in all”",
        r"{share} of {the}{whole}{words}(?:,| -) {about}{part} (?:in all|in total|altogether)\b",
    ),
    Shape(
        "“p% of the n, which means m”",
        r"{share} of {the}{whole}{words},? (?:which means|meaning|so)(?: that)? {about}{part}",
    ),
    Shape("“p% of the n, m”", rf"{{share}} of {{the}}{{whole}}{{words}}, {{part}}(?=[.;]|$|, {_GOES_ON_THEN})"),
    Shape(
        "“m amounts to p% of n”",
        rf"<m(?P<part>\d+)>[^<>,;:()¦]{{0,40}} {STRONG}"
        r" {share} of [a-z' -]{3,40} of {money}(?=[.;]|$)",
    ),
    Shape(
        "“m, or p% of n”",
        rf"<m(?P<part>\d+)>{{few}}(?:,? or|,? {STRONG}| \((?:or |about )?) ?{{share}} of [a-z' -]{{3,40}} of"
        r" {money}(?=[.,;)]|$)",
    ),
    Shape(
        "“n …, p% of it, m”",
        r"{money}(?: (?!of\b)[a-z'-]+){0,6},? (?:and|of which|which|then)(?: [a-z'-]+){0,4} {share} of"
        r" (?:it|this|that|the (?:money|sum)),? (?:or |about )?<m(?P<part>\d+)>{end}",
    ),
    Shape("“p% of the n – m –”", r"{share} of {the}{whole}{words} - {about}{part} -"),
    Shape("“n, m of which (p%)”", rf"{{whole}}{{few}}, {{part}} of {THESE_OF},? \({{about}}{{share}}\)"),
    Shape("“p% of n, or m”", r"{share} of {money},? (?:or|that is|which is|i\.e\.) <m(?P<part>\d+)>{end}"),
    Shape(
        "“p% … of m on n”",
        rf"{{share}} {CHARGE}(?: of|,|, or| \() ?<m(?P<part>\d+)>(?:,|\))? on (?:(?:an?|the){{few}} )?{{money}}",
    ),
    Shape(
        "a charge on what was raised",
        rf"^(?=[^<>]*{_PROCEEDS})[^<>]*{{money}},? (?:and|of which|from which|with|less)\b[^<>]* {{share}} {CHARGE},?"
        r" (?:or |of )?<m(?P<part>\d+)>{end}",
    ),
    Shape(
        "a share of what was raised",
        rf"^(?=[^<>]*{_PROCEEDS})[^<>]*{{money}}[^<>;:()]{{0,60}} {{share}}(?:,| -) (?:or |that is )?{{about}}"
        r"<m(?P<part>\d+)>(?:,| -) of (?:the|that|this) (?:proceeds|price|sale)\b",
    ),
    Shape("“p% of the n: m”", r"{share} of {the}{whole}{words}: {part}(?: of them| in all| in total)?{end}"),
    Shape(
        "“… of p% on n, or m”",
        rf"{CHARGE} of {{share}} (?:on|of) (?:(?:an?|the)?(?: ?[a-z]+){{0,4}} (?:of )?)?{{money}},?"
        rf" (?:or|that is|which is|{_BRINGS}) {{about}}<m(?P<part>\d+)>{{end}}",
    ),
    Shape(
        "“a p% charge on n comes to m”",
        rf"{{share}} {CHARGE} on (?:(?:an?|the)(?: [a-z]+){{0,4}} (?:of )?)?{{money}}(?: [a-z]+){{0,2}},?"
        rf" (?:or|that is|which is|{_BRINGS}) {{about}}<m(?P<part>\d+)>{{end}}",
    ),
    Shape(
        "a charge on what was raised",
        rf"^(?=[^<>]*{_PROCEEDS})[^<>]*{{money}},? (?:and|of which|from which|with|less)\b[^<>]* {CHARGE} of {{share}}"
        r",? {about}<m(?P<part>\d+)>[.]?$",
    ),
    Shape(
        "“… of p%, m, on n”",
        rf"{CHARGE} of {{share}},? (?:or )?<m(?P<part>\d+)>,?(?: is| was)?(?: [a-z]+)? on"
        r" (?:(?:an?|the){few} )?{money}",
    ),
    Shape(
        "“n … m of them, or p%”",
        r"{whole}[^<>;:.()]{0,60} {part} of (?:them|these|those),? (?:or |about |that is )?{share}(?=,)",
    ),
    Shape(
        "“m covers p% of n”",
        rf"<m(?P<part>\d+)>{{few}} {PAYS} {{share}} of [a-z' -]{{3,40}} of {{money}}(?=[.,;]|$)",
    ),
    Shape(
        "“n, m of them, p%”",
        rf"{{whole}}{{few}},? {{part}} of {THESE_OF}(?: [a-z'-]+){{0,6}}(?:,| -) {IN_OTHER_WORDS}{{share}}{CLOSES}",
    ),
    Shape("“n, of whom p% (m)”", rf"{{whole}}{{few}},? of {THESE_OF},? {{share}} \({{about}}{{part}}\)"),
    Shape("“n, of whom m (p%)”", rf"{{whole}}{{few}},? of {THESE_OF},? {{part}}{{few}} \({{about}}{{share}}\)"),
    Shape("“n, of whom m, p%”", rf"{{whole}}{{few}},? of {THESE_OF},? {{part}}{{few}}, {{about}}{{share}}{{end}}"),
    Shape("“most of the n, m”", r"{word} of {the}{whole}{few}, (?:or ){0,1}{part}{end}"),
    Shape("“most of the n (m)”", r"{word} of {the}{whole}{few} \({part}\)"),
)
# A share and its whole: the part is not stated.
COUNT_AND_SHARE = (
    Shape("“n, p% of whom”", rf"{{count}}{{few}}, {{share}} of {THESE_OF}\b"),
    Shape("“n, of whom p%”", rf"{{count}}{{few}},? of {THESE_OF},? {{share}}(?! of)(?=[,. ])"),
    Shape("“of the n, p%”", r"\bof {the}{count}{words}, {share}(?! of)(?= [a-z])"),
    Shape("“p% of the n”", r"{share} of {the}{count}"),
    Shape(
        "the survey of n found that p%",
        rf"\b{_ASKED} of (?:{{the}})?{{count}}(?:[^<>;¦]|<[dt]\d+>){{0,200}} {_FOUND} (?:that )?(?:only |just )?"
        r"{share}(?! of (?!them|respondents|those|these))(?= [a-z])",
    ),
    Shape(
        "in the survey of n, p% said",
        rf"\b[Ii]n (?:an?|the|its|our|their|this) (?:\w+ )?{_ASKED} of {{count}}(?:[^<>;¦]|<[dt]\d+>){{0,200}}, "
        r"(?:only |just )?{share} (?=(?:said|say|would|were|had|have|did|do|could|felt|reported|agreed|wanted)\b)",
    ),
)
# Three figures of one statement, of which words tell the whole, and where the share stands beside the part.
SPREAD_OUT = (
    Shape(
        "“of the n, m, p%”",
        rf"{_AMONG}{{given}}{_GAP}{{part}}{_GAP}(?:,| \(| -) ?{IN_OTHER_WORDS}{{share}}{CLOSES}",
    ),
    Shape(
        "“m of the n, p%”",
        rf"{{part}}(?: of |{_GAP} {_OF_THE}){{whole}}{_GAP}(?:,| \(| -) ?{IN_OTHER_WORDS}{{share}}{CLOSES}",
    ),
    Shape(
        "“p%, m of the n”",
        rf"{{share}}(?! of <){_GAP}(?:,|:| \(| -) ?(?:or |that is |some |about )?"
        rf"{{part}}(?: of |{{few}} {_OF_THE}){{whole}}",
    ),
    Shape("“m, which is p% of the n”", rf"{{part}}{_GAP}(?:,| -) {STRONG} {{about}}{{share}} of {{the}}{{whole}}"),
)
# “41,000 here, about 80% of the 51,000 in all”: two clauses, so the second may not be a sentence of its own.
APPOSED_WHOLE = (
    Shape(
        "“m, p% of the n”",
        rf"{{part}}[^<>.,;:()¦]{{0,80}}(?:,| -) (?:or |about |which is |{STRONG} )?{{share}} of {{the}}{{whole}}"
        rf"{_AFTER_A_WHOLE}",
    ),
)
# The part, or the share, stands in the next sentence. The sentence before has one figure that it can go back to.
_THIS = r"(?:this|that|which|it)"
_COMES_TO = "(?:means?|meant|would mean|equates to|amounts to|comes to|adds up to|is equivalent to|represents|covers)"
NEXT_SENTENCE = (
    Shape(
        "“this means that” leads from one to the other",
        rf"^[^¦]*{{share}} of [^¦]*{BREAK}{_THIS} {_COMES_TO} (?:that )?(?:more than )?{{part}}",
    ),
    Shape(
        "“this means that” leads from one to the other",
        rf"^[^¦]*{{share}} of {_PLACE}\b[^¦]*{BREAK}[^¦]*{BREAK}{_THIS} {_COMES_TO} (?:that )?<n(?P<part>\d+)>",
    ),
    Shape(
        "“the total” goes back to it",
        rf"^[^¦]*{{share}} of (?:everyone|{_PLACE})\b[^¦]*{BREAK}the total (?:has |is |was |stands |stood )?"
        r"(?:now )?(?:reached |at |passed )?<n(?P<part>\d+)>",
    ),
    Shape(
        "“this represents” goes back to it",
        rf"^[^¦]*{{part}}[^¦]*{BREAK}(?:this|that|they|these) (?:{BE} )?{JOINED} {{about}}{{share}}",
    ),
    Shape(
        "“that is p%” goes back to it",
        rf"^[^¦]*{{part}}[^¦]*{BREAK}(?:this (?:is|was)|that (?:is|was)|they (?:are|were)|these (?:are|were))"
        r" {about}{share} of ",
    ),
)
# “The sale could raise £2 billion. The banks take a fee of 1%, £20 million.”
_RETURNS = (
    "(?:comes?|came|goes|went|returns?|returned|flows?|is|are|was|were|will be|would be|has been|could be|can be|gets?)"
)
LEAVES = r"(?:, (?:which )?(?:leaving|leaves|left|so leaving)|,? to leave)"
CHARGED = (
    Shape(
        "a charge on the amount in the sentence before",
        rf"^(?=[^¦]*{_PROCEEDS})[^<>¦]*{{money}}[^<>¦]*{BREAK}[^<>¦]*\b{CHARGE} of {{share}},? (?:or )?"
        r"<m(?P<part>\d+)>[^<>¦]*$",
    ),
    Shape(
        "a share of the cost in the sentence before",
        rf"^(?=[^¦]*\bcosts?\b)[^<>¦]*{{money}}[.]?{BREAK}[^<>¦]*\b{PAYS} {{share}},? {{about}}<m(?P<part>\d+)>[.]?$",
    ),
)
# “The pilot cost £8 million. Half comes back, leaving £4 million.”
LEFT = (
    Shape(
        "“leaving” gives the rest of the sum before",
        rf"^[^<>¦]*{{money}}[^<>¦]*{BREAK}{{share}}(?: of (?:it|this|that|the (?:cost|money|sum|total|bill)))?"
        rf" {_RETURNS} [^<>¦]{{0,80}}{LEAVES}[^<>¦]{{0,40}} <m(?P<rest>\d+)>[^<>¦]*$",
    ),
)
# “There were 900 calls. Of these, 300 (33%) were false alarms.”
AMONG_THESE = (
    Shape(
        "“of these” goes back to it",
        rf"^[^¦]*{{whole}}[^¦]*{BREAK}of (?:these|those|them)(?: (?P<these>[a-z]+))?,?"
        r" {about}{part}{words} \({about}{share}\)",
    ),
    Shape(
        "“of these” goes back to it",
        rf"^[^¦]*{{whole}}[^¦]*{BREAK}of (?:these|those|them)(?: (?P<these>[a-z]+))?,?"
        rf" {{about}}{{part}}{_GAP}, {IN_OTHER_WORDS}{{share}}{CLOSES}",
    ),
)
