"""Ties of shares: a percentage, the part that it comes to, and the whole it is taken from.

Each row of a table is one way in which a text sets them together; the fullest come first, and a share is tied once. A
whole that the sentence does not state is left unknown. A change by a percentage, a rate and “100%” are no shares.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from claimcheck.extract.alike import counted_alike, noun, one_voice, share_of_its_kind, singular
from claimcheck.extract.measure import measured
from claimcheck.extract.named_wholes import named_before, said_of
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.shape import BREAK, Shape, line
from claimcheck.link import Link
from claimcheck.release import SectionRole
from claimcheck.unit import Dimension

# “One in five of those in the district” is of others than the ones just named.
_OF_WHICH = (
    "(?:which|whom|them|(?:these|those)(?! (?:in|on|at|from|for|of|with|without|under|over|aged|who|whose|that|which|it"
    "|we|they|[a-z]+ed|[a-z]+ing)\\b))"
)
_STRONG = (
    "(?:representing|(?:which|and) accounts for|which represents?|which represented|accounting for|which accounted for"
    "|equivalent to|which is equivalent to|equal to|making up|which makes up|which made up|amounting to|comprising"
    "|corresponding to|which is|that is|constituting)"
)
_MEANS = "(?:which means|meaning|so that|so|which is|that is|equivalent to|equal to|totalling|which covers|or)"
_PLACE = "(?:the |its |our |all )?(?:country|population|people|nation|[a-z]+'s population|households|homes|public|uk)"
_FOUND = "(?:found|finds?|shows?|showed|shown|reveals?|revealed|suggests?|suggested|discovered|reports?|reported)"
_ASKED = "(?:survey|poll|study|sample|census|review|questionnaire|audit|analysis)"
_CHARGE = "(?:tip|deposit|discount|commission|fee|levy|surcharge|bonus|charge|premium)"
_PROCEEDS = r"\b(?:raise[sd]?|sells?|sold|costs?|worth|price|deal|loan|offering|sale|bill|contract|purchase)\b"
_NO_CHANGE = r"(?! (?:on|from|since|compared|than|more|less|fewer|higher|lower)\b)"
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
    Shape("“m of the n, which is p%”", rf"{{part}}{{few}} (?:out )?of {{the}}{{whole}}{{words}},? {_STRONG} {{share}}"),
    Shape("“p% (m) of the n”", r"{share},? \({about}{part}\),? of {the}{whole}"),
    Shape("“m (p%) of the n”", r"{part}{few} \({about}{share}\) of {the}{whole}"),
    Shape("“p%, or m, of the n”", r"{share}, (?:or |a total of |some ){part}, of {the}{whole}"),
    Shape("“p% of the n (m)”", r"{share} of {the}{whole}{words} \({about}{part}\)"),
    Shape("“p% of the n, or m”", r"{share} of {the}{whole}{words}, (?:or|a total of|that is|which is) {part}{end}"),
    Shape("“p% of the n, m”", rf"{{share}} of {{the}}{{whole}}{{words}}, {{part}}(?=[.;]|$|, {_GOES_ON_THEN})"),
    Shape(
        "“m amounts to p% of n”",
        rf"<m(?P<part>\d+)>[^<>,;:()¦]{{0,40}} (?:{_STRONG}|amounts? to|represents?|accounts? for|makes up|equals)"
        r" {share} of [a-z' -]{3,40} of {money}(?=[.;]|$)",
    ),
    Shape(
        "“m, or p% of n”",
        rf"<m(?P<part>\d+)>{{few}}(?:,? or|,? {_STRONG}| \((?:or |about )?) ?{{share}} of [a-z' -]{{3,40}} of"
        r" {money}(?=[.,;)]|$)",
    ),
    Shape(
        "“n …, p% of it, m”",
        r"{money}(?: (?!of\b)[a-z'-]+){0,6},? (?:and|of which|which|then)(?: [a-z'-]+){0,4} {share} of"
        r" (?:it|this|that|the (?:money|sum)),? (?:or |about )?<m(?P<part>\d+)>{end}",
    ),
    Shape("“p% of the n – m –”", r"{share} of {the}{whole}{words} - {about}{part} -"),
    Shape("“n, m of which (p%)”", rf"{{whole}}{{few}}, {{part}} of {_OF_WHICH},? \({{about}}{{share}}\)"),
    Shape("“p% of n, or m”", r"{share} of {money},? (?:or|that is|which is|i\.e\.) <m(?P<part>\d+)>{end}"),
    Shape(
        "“p% … of m on n”",
        rf"{{share}} {_CHARGE}(?: of|,|, or| \() ?<m(?P<part>\d+)>(?:,|\))? on (?:(?:an?|the){{few}} )?{{money}}",
    ),
    Shape(
        "a charge on what was raised",
        rf"^(?=[^<>]*{_PROCEEDS})[^<>]*{{money}},? (?:and|of which|from which|with|less)\b[^<>]* {{share}} {_CHARGE},?"
        r" (?:or |of )?<m(?P<part>\d+)>{end}",
    ),
    Shape(
        "“… of p% on n, or m”",
        rf"{_CHARGE} of {{share}} (?:on|of) (?:(?:an?|the)?(?: ?[a-z]+){{0,4}} (?:of )?)?{{money}},?"
        rf" (?:or|that is|which is|{_BRINGS}) {{about}}<m(?P<part>\d+)>{{end}}",
    ),
    Shape(
        "“a p% charge on n comes to m”",
        rf"{{share}} {_CHARGE} on (?:(?:an?|the)(?: [a-z]+){{0,4}} (?:of )?)?{{money}}(?: [a-z]+){{0,2}},?"
        rf" (?:or|that is|which is|{_BRINGS}) {{about}}<m(?P<part>\d+)>{{end}}",
    ),
    Shape(
        "a charge on what was raised",
        rf"^(?=[^<>]*{_PROCEEDS})[^<>]*{{money}},? (?:and|of which|from which|with|less)\b[^<>]* {_CHARGE} of {{share}}"
        r",? {about}<m(?P<part>\d+)>[.]?$",
    ),
    Shape(
        "“… of p%, m, on n”",
        rf"{_CHARGE} of {{share}},? (?:or )?<m(?P<part>\d+)>,?(?: is| was)?(?: [a-z]+)? on"
        r" (?:(?:an?|the){few} )?{money}",
    ),
    Shape("“n, of whom p% (m)”", rf"{{whole}}{{few}},? of {_OF_WHICH},? {{share}} \({{about}}{{part}}\)"),
    Shape("“n, of whom m (p%)”", rf"{{whole}}{{few}},? of {_OF_WHICH},? {{part}}{{few}} \({{about}}{{share}}\)"),
    Shape("“n, of whom m, p%”", rf"{{whole}}{{few}},? of {_OF_WHICH},? {{part}}{{few}}, {{about}}{{share}}{{end}}"),
    Shape("“most of the n, m”", r"{word} of {the}{whole}{few}, (?:or ){0,1}{part}{end}"),
    Shape("“most of the n (m)”", r"{word} of {the}{whole}{few} \({part}\)"),
)
# A share and its whole: the part is not stated.
COUNT_AND_SHARE = (
    Shape("“n, p% of whom”", rf"{{count}}{{few}}, {{share}} of {_OF_WHICH}\b"),
    Shape("“n, of whom p%”", rf"{{count}}{{few}},? of {_OF_WHICH},? {{share}}(?! of)(?=[,. ])"),
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
# “41,000 here, about 80% of the 51,000 in all”: two clauses, so the second may not be a sentence of its own.
APPOSED_WHOLE = (
    Shape(
        "“m, p% of the n”",
        rf"{{part}}[^<>.,;:()¦]{{0,80}}(?:,| -) (?:or |about |which is |{_STRONG} )?{{share}} of {{the}}{{whole}}"
        rf"{_AFTER_A_WHOLE}",
    ),
)
# “Of the 900 asked, 20% of men”, “40 of the 200 shops, 20% of the chain”: the figure is a whole.
_NOT_AMONG = "".join(rf"(?<!\bof {word} )" for word in ("the", "its", "our", "their", "all", "these", "those"))
# “1,200 patients (35%)”; but after a word of change the brackets may hold how fast it changed.
BARE_BRACKET = Shape("in brackets after", rf"(?<!by ){{people}}{{words}} \({{about}}{{share}}\){_NO_CHANGE}")
BARE_SHARE = Shape("in apposition", r"{people}{few}, {about}{share}(?=[.;]|$)")
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
    Shape("side by side in brackets", r"\({share} or {people}\)"),
    Shape("in apposition", rf"{_NOT_AMONG}{{part}}{{words}}(?:,| -) {{about}}{{share}} of (?!{_OF_WHICH}\b)(?=[a-z])"),
    Shape("“representing”", rf"{{part}}{{words}},? (?:- )?{_STRONG} {{share}}"),
    Shape("“representing”", r"{part}[^<>;:¦]{0,80}, (?:representing|equivalent to|accounting for) {share} of "),
    BARE_SHARE,
)
# The part, or the share, stands in the next sentence. The sentence before has one figure that it can go back to.
_THIS = r"(?:this|that|which|it)"
_COMES_TO = "(?:means?|meant|would mean|equates to|amounts to|comes to|adds up to|is equivalent to|represents|covers)"
_IS = (
    "(?:is equivalent to|was equivalent to|equates to|equated to|amounts to|represents?|represented|accounts for"
    "|accounted for|makes up|made up|corresponds to)"
)
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
    Shape("“this represents” goes back to it", rf"^[^¦]*{{part}}[^¦]*{BREAK}(?:this|that) {_IS} {{about}}{{share}}"),
    Shape("“that is p%” goes back to it", rf"^[^¦]*{{part}}[^¦]*{BREAK}(?:this|that) is {{about}}{{share}} of "),
)
# “The sale could raise £2 billion. The banks take a fee of 1%, £20 million.”
_RETURNS = (
    "(?:comes?|came|goes|went|returns?|returned|flows?|is|are|was|were|will be|would be|has been|could be|can be|gets?)"
)
_LEAVES = r"(?:, (?:which )?(?:leaving|leaves|left|so leaving)|,? to leave)"
_PAYS = "(?:pays?|paid|meets?|met|covers?|covered|contributes?|contributed|bears?|bore)"
CHARGED = (
    Shape(
        "a charge on the amount in the sentence before",
        rf"^(?=[^¦]*{_PROCEEDS})[^<>¦]*{{money}}[^<>¦]*{BREAK}[^<>¦]*\b{_CHARGE} of {{share}},? (?:or )?"
        r"<m(?P<part>\d+)>[^<>¦]*$",
    ),
    Shape(
        "a share of the cost in the sentence before",
        rf"^(?=[^¦]*\bcosts?\b)[^<>¦]*{{money}}[.]?{BREAK}[^<>¦]*\b{_PAYS} {{share}},? {{about}}<m(?P<part>\d+)>[.]?$",
    ),
)
# “The pilot cost £8 million. Half comes back, leaving £4 million.”
LEFT = (
    Shape(
        "“leaving” gives the rest of the sum before",
        rf"^[^<>¦]*{{money}}[^<>¦]*{BREAK}{{share}}(?: of (?:it|this|that|the (?:cost|money|sum|total|bill)))?"
        rf" {_RETURNS} [^<>¦]{{0,80}}{_LEAVES}[^<>¦]{{0,40}} <m(?P<rest>\d+)>[^<>¦]*$",
    ),
)
# “There were 900 calls. Of these, 300 (33%) were false alarms.”
AMONG_THESE = (
    Shape(
        "“of these” goes back to it",
        rf"^[^¦]*{{whole}}[^¦]*{BREAK}of (?:these|those|them)(?: (?P<these>[a-z]+))?,?"
        r" {about}{part}{few} \({about}{share}\)",
    ),
)
_PLACE_NAME = r"(?:the\s+)?[A-Z][\w&’']*(?:\s+(?:and\s+|&\s+)?[A-Z][\w’']*){0,3}"
_GOES_ON_TO_NAME = (
    r"(?!\s+(?:aged?|who|whose|that|which|with|without|not|in|on|of|over|under|at|from|for|by|born|between"
    r"|[a-z]+ing)\b)"
)
_EVERYONE = re.compile(
    r"(?:the\s+|our\s+|its\s+|all\s+)?"
    rf"(?:(?:(?:whole|entire|total|national|adult|[A-Z][\w.]*(?:[’']s)?|[a-z]+[’']s)\s+){{0,3}}"
    rf"(?:population|people|public|country|nation|total|electorate)(?:\s+(?:of|in|across)\s+{_PLACE_NAME})?"
    rf"|(?:everyone|everybody)(?:\s+who\s+lives)?\s+in\s+{_PLACE_NAME}"
    rf"|all\s+(?:[a-z][a-z-]*\s+){{0,2}}[a-z-]+s?(?:\s+(?:of|in|across)\s+{_PLACE_NAME})?"
    rf"|(?:homes|households|adults|schools|residents)\s+(?:of|in|across)\s+{_PLACE_NAME}|{_PLACE_NAME})\b{_GOES_ON_TO_NAME}"
)
_CHANGING = re.compile(
    r"\b(?:increas|decreas|ris[ei]|rose|fall|fell|drop|declin|gain|los[st]|up\b|down\b|gr[eo]w|cuts?\b|differ|lower"
    r"|higher|more\b|fewer|accurate|within|change)"
)
_A_CHARGE = re.compile(rf"\b(?:{_CHARGE} of|{_PAYS}) <p")
_A_REST = re.compile(rf"^<p\d+>.*{_LEAVES}")
_NEW_CLAUSE = re.compile(r"\b(?:when|while|if|although|though|after|since|because|whereas|before|once|unless)\b")
_ANOTHER = re.compile(r"<[nm]\d+>[^<>,.;]*$")
# "320 farms, down from 410 last year, which represents 8%", "9 of 11 farms, representing 8%": not of the nearer one.
_FROM_OTHER = re.compile(
    r"(?:\b(?:from|than|against|versus|vs|compared (?:with|to))(?: the| just| about| around| some)?|<n\d+> of(?: the)?)"
    r" $"
)
_AMOUNTS = re.compile(r"<[nm]\d+>")
_ANY_AMOUNT = re.compile("<[nme]")
BESIDE_THE_SHARE = ((STATED_WHOLE, 2), (APPOSED_WHOLE, 2), (COUNT_AND_SHARE, 1), (UNKNOWN_WHOLE, 1))
"""The shapes of one sentence, and how many amounts each has beside its share."""
_SHARES = re.compile(r"<[px]\d+>")
_GOES_ON = re.compile(r"^(?:this|that|which|it|the total)\b")
_OF_THESE = re.compile(r"^of (?:these|those|them)\b")
OVER_SENTENCES = ((_GOES_ON, NEXT_SENTENCE), (_OF_THESE, AMONG_THESE), (_A_CHARGE, CHARGED), (_A_REST, LEFT))
"""By how a sentence begins, or what it speaks of, the shapes in which it may go on from those before it."""
MOST_MARKS = 12
"""Figures in a sentence beyond which it is a list that nothing goes back to."""


def tie(page: Page) -> Iterator[Link]:
    """Yield one link for each share that the text sets beside its part or its whole."""
    lines = {number: line(page, number) for number in _with_mentions(page)}
    tied: set[str] = set()
    for found, because in chain(_in_one_sentence(lines, page), _over_sentences(lines, page)):
        if found["share"].id in tied:
            continue
        whole = None if "whole" in found else named_before(found["share"], page)
        together = found if whole is None else found | {"whole": whole}
        if _fit(together, page):
            tied.add(found["share"].id)
            members = sorted((mention.start, role, mention.id) for role, mention in together.items())
            yield Link("share", tuple((role, name) for _, role, name in members), because)


def _with_mentions(page: Page) -> Iterator[int]:
    for mentions in page.sentences():
        if mentions[0].passage.section.role is not SectionRole.TABLE:
            yield mentions[0].passage.number


def _in_one_sentence(lines: dict[int, str], page: Page) -> Iterator[tuple[dict[str, Mention], str]]:
    for words in lines.values():
        amounts = len(_ANY_AMOUNT.findall(words)) if "<p" in words or "<w" in words else 0
        for shapes, beside in BESIDE_THE_SHARE:
            for shape in shapes if amounts >= beside else ():
                for found, match in shape.found(words, page):
                    before = words[: match.start()]
                    if shapes is APPOSED_WHOLE and _NEW_CLAUSE.search(words[: match.end()]):
                        continue
                    bare = shape in (BARE_BRACKET, BARE_SHARE)
                    if "representing" in shape.because and _FROM_OTHER.search(words[: match.start("part") - 2]):
                        continue
                    if bare and (_CHANGING.search(words[: match.end()]) or _OF_THESE.match(words)):
                        continue
                    if "whom" not in shape.because or not _ANOTHER.search(before):
                        yield found, shape.because


def _over_sentences(lines: dict[int, str], page: Page) -> Iterator[tuple[dict[str, Mention], str]]:
    for number, words in lines.items():
        shapes = next((shapes for begins, shapes in OVER_SENTENCES if begins.search(words)), ())
        before = _sentences_before(number, lines, page) if shapes else []
        for count in range(1, len(before) + 1):
            nearest = before[-count:]
            together = BREAK.join([*nearest, words])
            for shape in shapes if together.count("<") <= MOST_MARKS else ():
                for found, match in shape.found(together, page):
                    these = match.groupdict().get("these")
                    is_named = these is None or singular(these) == noun(found["whole"])
                    if is_named and _is_only(found, nearest):
                        yield found, shape.because


def _sentences_before(number: int, lines: dict[int, str], page: Page) -> list[str]:
    """The lines of the two passages before, as far as they are of one section and of neighbouring paragraphs."""
    passage = page.passages[number]
    found: list[str] = []
    for earlier in page.passages[max(0, number - 2) : number]:
        near = passage.paragraph - earlier.paragraph <= 1 and earlier.section == passage.section
        if near and not earlier.heads:
            found.append(lines.get(earlier.number) or line(page, earlier.number))
    return found


def _is_only(found: dict[str, Mention], before: list[str]) -> bool:
    """True when the sentence it goes back to has no other figure of the kind, nor a sentence between them."""
    share_is_later = "whole" in found or found["share"].start > found["part"].start
    kind = _AMOUNTS if share_is_later else _SHARES
    return len(kind.findall(before[0])) == 1 and not any(kind.search(between) for between in before[1:])


def _fit(found: dict[str, Mention], page: Page) -> bool:
    """True when one voice says them, and part and whole count the same things."""
    part, whole = found.get("part") or found.get("rest"), found.get("whole")
    if not one_voice(*found.values()) or (part and whole and not counted_alike(part, whole)):
        return False
    if whole and not part and not noun(whole):
        return False
    if part is None or _is_a_mark(part, whole, page):
        return part is None
    return whole is not None or (
        share_of_its_kind(part, said_of(found["share"], page).lower()) and _has_a_clear_whole(found["share"], page)
    )


def _has_a_clear_whole(share: Mention, page: Page) -> bool:
    """True unless the unknown whole bears a name under which another sentence may mean another group.

    Shares that name one whole share their unknown; “8% of males” of one age are not of the males of another.
    """
    return bool(_EVERYONE.match(said_of(share, page))) or not measured(share, page).of


def _is_a_mark(part: Mention, whole: Mention | None, page: Page) -> bool:
    """True for a bare number in brackets that may be a footnote's or a year: one digit, or two beside no whole.

    One with decimals is the share of another period: "a margin of 17.8% (20.1)".
    """
    quantity, quoted = part.quantity, page.quote(part)
    bare = not quantity.unit.name and quantity.unit.dimension is not Dimension.MONEY
    in_brackets = page.words_before(part).endswith("(")
    if not (bare and in_brackets):
        return False
    return _DECIMALS.fullmatch(quoted) is not None or (
        quoted.isdecimal() and len(quoted) in ((1, 4) if whole else (1, 2, 4))
    )


_DECIMALS = re.compile(r"[0-9]{1,3}\.[0-9]+")
