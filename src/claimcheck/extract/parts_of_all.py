"""The shapes in which a text sets a figure beside the share that it is of a whole it does not count.

“9.6 million addresses, 33% of all premises”, “41% of moorings – 9,300 of them”, “20 million people use it. They are a
third of the population.” Whatever joins the two, the whole is an unknown of its own: nothing is concluded from it but
where the same whole is named again.
"""

from __future__ import annotations

from claimcheck.extract.shape import BREAK, Shape
from claimcheck.extract.share_words import BE, CLOSES, IN_OTHER_WORDS, JOINED, NOT_AMONG, STRONG, THESE_OF

_FINITE = (
    "is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|say|came|come|went"
    "|go"
)
# A noun phrase with what narrows it, up to where it is closed; a verb in it but “who has” is another clause's.
_NAMED = (
    rf"(?: (?!(?<!who )(?<!that )(?<!which )(?<!what )(?:{_FINITE}|than|compared)\b)"
    r"(?:[\"']?[a-z][a-z'&/\"-]*|(?:19|20)[0-9][0-9]\b|<[dto]\d+>|(?:over|under|aged|above) <[nt]\d+>))"
)
_CLOSED = rf" of(?! {THESE_OF}\b)(?= [a-z])(?:{_NAMED}){{1,12}}(?=[.;:)\"]|$| -|,| <[nt]\d+>[.;:,)])"
_PART = r"<[nmq](?P<part>\d+)>"
_WHICH = "(?:which|that|this|it|these|those|they)"
_OR = "(?:or|i\\.?e\\.?|that is(?: to say)?|in other words|namely),?"
_NOW = "(?: (?:now|thus|therefore|together|already|currently|still|only|just))?"

_MEANS = "(?:which means|meaning|so that|so|which is|that is|equivalent to|equal to|totalling|which covers|or)"
_NO_CHANGE = r"(?! (?:on|from|since|compared|than|more|less|fewer|higher|lower)\b)"
# “1,200 patients (35%)”; but after a word of change the brackets may hold how fast it changed.
BARE_BRACKET = Shape("in brackets after", rf"(?<!by ){{people}}{{words}} \({{about}}{{share}}\){_NO_CHANGE}")
BARE_SHARE = Shape("in apposition", r"{people}{few}, {about}{share}(?=[.;]|$)")
BARE_APPOSED = (
    Shape("in apposition", rf"{{part}} of (?:the|all) (?:[a-z'-]+ ?){{1,6}}, {IN_OTHER_WORDS}{{share}}{CLOSES}"),
    Shape("in apposition", rf"{{people}}{{words}}, (?:or|{STRONG}) {{about}}{{share}}{CLOSES}"),
)
# The whole is not stated: it stays unknown.
UNKNOWN_WHOLE = (
    Shape("in brackets after", r"{share} of{some} \({about}{part}\)"),
    Shape("in brackets after", r"{share} \({about}{people}\)"),
    Shape("in apposition", r"{share} of{some},? (?:or|a total of|that is|some|equivalent to) {part}{end}"),
    Shape("in apposition", r"{share} of{some}(?:,| -) {part}{end}"),
    Shape("after a colon", r"{share} of{some}: {part}"),
    Shape("“which means”", rf"{{share}} of{{some}},? {_MEANS} (?:that )?{{part}}"),
    Shape("in apposition", r"{share}, or {people}(?=,| [a-z])"),
    Shape("in brackets after", r"{part}{few} \({about}{share} of [^<>()]{1,60}\)"),
    BARE_BRACKET,
    *BARE_APPOSED,
    Shape("side by side in brackets", r"\({share} or {people}\)"),
    Shape("in apposition", rf"{NOT_AMONG}{{part}}{{words}}(?:,| -) {{about}}{{share}} of (?!{THESE_OF}\b)(?=[a-z])"),
    Shape("“representing”", rf"{{part}}{{words}},? (?:- )?{STRONG} {{share}}"),
    Shape("“representing”", rf"{{part}}(?:[^<>;:¦]|<[dto]\d+>){{0,120}}, {STRONG} {{about}}{{share}} of "),
    BARE_SHARE,
)

PART_OF_ALL = (
    Shape(
        "in apposition",
        rf"{NOT_AMONG}{_PART}{{many}}(?:,|:|;| -| \() ?(?:{_WHICH}{_NOW} )?(?:{_OR} )?"
        rf"(?:(?:{BE} )?{JOINED} |{BE} )?(?:by )?{{about}}{{share}}{_CLOSED}",
    ),
    Shape("said to be", rf"{NOT_AMONG}{_PART}{{many}}{_NOW} (?:{BE} )?{JOINED} {{about}}{{share}}{_CLOSED}"),
    Shape("in apposition", rf"{NOT_AMONG}{_PART}{{many}},? {_OR} {{about}}{{share}}{_CLOSED}"),
    Shape("said to be", rf"{_PART}{{words}}, (?:{_WHICH} )?(?:{BE} )?{JOINED} an? [a-z-]+ of {{share}}{{end}}"),
    Shape("said to be", rf"{{share}},? (?:{_WHICH} )?(?:{BE} )?{JOINED} {{about}}{_PART}{{end}}"),
    Shape("in apposition", rf"{{share}}{_CLOSED}(?: -|(?:,| -) ?(?:{_OR}|a total of)) {{about}}{_PART}{{end}}"),
    Shape("in apposition", rf"{{share}}, or {{about}}{_PART}(?=,(?! of\b))"),
    Shape("in apposition", rf"{{share}} of{{some}}(?: -|,|:|;) (?:{_OR} )?{{about}}{_PART} of (?:them|these|those)\b"),
    Shape("in apposition", rf"{{share}}(?! of\b){{some}}, (?:{_OR}|a total of) {_PART}{{end}}"),
    Shape(
        "in apposition",
        rf"{{share}} of(?! {THESE_OF}\b)(?= [a-z])(?:{_NAMED}){{1,6}}, {_PART}, (?=(?:{_FINITE})\b)",
    ),
    Shape("in all", rf"{{share}}(?! of\b){{some}}(?::|,| -) {_PART} (?:in all|in total|altogether|of them)\b"),
    Shape("in brackets after", rf"{{share}} of(?! {THESE_OF}\b)(?= [a-z])(?:{_NAMED}){{1,6}} \({{about}}{_PART}\)"),
    Shape("in brackets after", r"<q(?P<part>\d+)>{words} \({about}{share}\)"),
    Shape("in numbers after", rf"{{share}}[^<>]{{0,80}}[;,:] in (?:numbers|figures|all|total),? {{about}}{_PART}"),
)
"""Those of one sentence."""

_BACK = (
    r"(?:this|that|which|it|they|these|those"
    r"|(?:these|those|the|this|that) (?:[a-z-]+ )?(?:[a-z-]+s|people|children|men|women|number|figure|total|group))"
)
BACK_TO_PART = (
    Shape(
        "goes back to it",
        rf"^[^¦]*{_PART}[^¦]*{BREAK}(?:and )?{_BACK}{_NOW} (?:{BE} )?(?:{JOINED} |{BE} )(?:by )?"
        rf"{{about}}{{share}}{_CLOSED}",
    ),
    Shape(
        "“this means”",
        rf"^[^¦]*{_PART}[^¦]*{BREAK}(?:this|that|it) (?:means|meant)(?: that)? {{about}}{{share}} (?:of )?(?=[a-z])",
    ),
    Shape(
        "told another way",
        rf"^[^¦]*{_PART}[^¦]*{BREAK}(?:put (?:another way|differently)|in other words|expressed as an? [a-z]+),?"
        r" {about}{share} of ",
    ),
    Shape(
        "said as a proportion",
        rf"^[^¦]*{_PART}[^¦]*{BREAK}as an? (?:proportion|share|percentage) of[^<>¦]{{1,60}} {BE}"
        r" {about}{share}{end}",
    ),
)
"""Those in which a sentence goes back to the one figure of the sentence before."""
