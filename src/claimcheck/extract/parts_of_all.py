"""The shapes in which a text sets a figure beside the share that it is of a whole it does not count.

“9.6 million addresses, 33% of all premises”, “41% of moorings – 9,300 of them”, “20 million people use it. They are a
third of the population.” Whatever joins the two, the whole is an unknown of its own: nothing is concluded from it but
where the same whole is named again.
"""

from __future__ import annotations

from claimcheck.extract.shape import BREAK, Shape

THESE_OF = (
    "(?:which|whom|them|(?:these|those)(?! (?:in|on|at|from|for|of|with|without|under|over|aged|who|whose|that|which|it"
    "|we|they|eligible|able|due|present|known|concerned|still|not|[a-z]+ed|[a-z]+ing)\\b))"
)
"""What “p% of” goes back with to a figure: “of them”; “of those in the district” is of others."""
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
_AMONG = "".join(rf"(?<!\bof {word} )" for word in ("the", "its", "our", "their", "all", "these", "those"))
_JOINED = (
    "(?:represent(?:s|ed|ing)?|account(?:s|ed|ing)? for|mak(?:es?|ing) up|made up|constitut(?:es?|ed|ing)"
    "|compris(?:es?|ed|ing)|form(?:s|ed|ing)?|amount(?:s|ed|ing)? to|c[ao]m(?:es?|ing) to|correspond(?:s|ed|ing)? to"
    "|equat(?:es?|ed|ing) to|equals|equal(?:l?ing| to)|equivalent to|mak(?:es|ing))"
)
_BE = "(?:is|are|was|were)"
_WHICH = "(?:which|that|this|it|these|those|they)"
_OR = "(?:or|i\\.?e\\.?|that is(?: to say)?|in other words|namely),?"
_NOW = "(?: (?:now|thus|therefore|together|already|currently|still|only|just))?"

PART_OF_ALL = (
    Shape(
        "in apposition",
        rf"{_AMONG}{_PART}{{many}}(?:,|:|;| -| \() ?(?:{_WHICH}{_NOW} )?(?:{_OR} )?"
        rf"(?:(?:{_BE} )?{_JOINED} |{_BE} )?(?:by )?{{about}}{{share}}{_CLOSED}",
    ),
    Shape("said to be", rf"{_AMONG}{_PART}{{many}}{_NOW} (?:{_BE} )?{_JOINED} {{about}}{{share}}{_CLOSED}"),
    Shape("in apposition", rf"{_AMONG}{_PART}{{many}},? {_OR} {{about}}{{share}}{_CLOSED}"),
    Shape("said to be", rf"{_PART}{{words}}, (?:{_WHICH} )?(?:{_BE} )?{_JOINED} an? [a-z-]+ of {{share}}{{end}}"),
    Shape("said to be", rf"{{share}},? (?:{_WHICH} )?(?:{_BE} )?{_JOINED} {{about}}{_PART}{{end}}"),
    Shape("in apposition", rf"{{share}}{_CLOSED}(?: -|(?:,| -) ?(?:{_OR}|a total of)) {{about}}{_PART}{{end}}"),
    Shape("in apposition", rf"{{share}}, or {{about}}{_PART}(?=,(?! of\b))"),
    Shape("in apposition", rf"{{share}} of{{some}}(?: -|,|:|;) (?:{_OR} )?{{about}}{_PART} of (?:them|these|those)\b"),
    Shape("in apposition", rf"{{share}}(?! of\b){{some}}, (?:{_OR}|a total of) {_PART}{{end}}"),
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
        rf"^[^¦]*{_PART}[^¦]*{BREAK}(?:and )?{_BACK}{_NOW} (?:{_BE} )?(?:{_JOINED} |{_BE} )(?:by )?"
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
        rf"^[^¦]*{_PART}[^¦]*{BREAK}as an? (?:proportion|share|percentage) of[^<>¦]{{1,60}} {_BE}"
        r" {about}{share}{end}",
    ),
)
"""Those in which a sentence goes back to the one figure of the sentence before."""
