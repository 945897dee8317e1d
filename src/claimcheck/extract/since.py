"""What a figure is counted from: "since April 2017", "than three months earlier", "on the same period last year"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from claimcheck.about import A_WEEK, BEGAN, LAST, SOME_TIME, key_of, numbered_report
from claimcheck.extract.page import Mention, Page, words_of
from claimcheck.extract.times import last_quarter, named_period
from claimcheck.phrase.dates import MONTHS
from claimcheck.phrase.number_words import SMALL
from claimcheck.quantity import Kind, PartialDate
from claimcheck.unit import Dimension

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:19|20)[0-9]{2}"
_LEAD = (
    r"(?:than|since|from|on|as|against|compared with|compared to|versus|over|in|at)"
    r"(?:\s+(?:the|those|that|its|in|at|on|figure|number|level|for|of|start|end))*\s+"
)
_NUMBER = "|".join([*sorted(SMALL, key=len, reverse=True), r"[0-9]{1,2}"])
_FINANCIAL = rf"{_YEAR}\s?[-–/]\s?(?:{_YEAR}|[0-9]{{2}})\b"
_SEASON = "spring|summer|autumn|winter"
_TURNS = rf"{_SEASON}|christmas|easter|season|harvest|festival|edition"
"""What comes round once a year, so that the last or the one before is a year back."""
_NUMBERED = r"(?:report|bulletin|update|issue)\s+(?:no\.?\s+|number\s+)?(?P<number>[0-9]{1,3})\b"
_SPANS = {"month": 1, "quarter": 3, "year": 12}
_REPORT = (
    r"(?:last|previous)\s+(?:\w+['’]s\s+)?"
    r"(?:report|release|bulletin|update|figures|edition|issue|count|census|time)"
)
_BASES = re.compile(
    rf"\b(?:{_LEAD})?(?:"
    rf"(?P<back>a|one|{_NUMBER})\s+(?P<span>month|quarter|year)s?\s+(?:earlier|before|ago|previously)"
    rf"|(?P<day_before>yesterday|(?:the\s+)?day\s+before|(?:the\s+)?previous\s+day)\b"
    rf"|(?:same|corresponding)\s+(?:period|month|quarter|week|time|day|date)\s+"
    rf"(?:last\s+year|(?:of|in)\s+(?:the\s+)?(?:year\s+before|previous\s+year)|(?:of|in)\s+{_YEAR}\b)"
    rf"|(?P<year>(?:last|previous)\s+year|year\s+(?:before|earlier)|last\s+(?:{_TURNS})|(?:{_TURNS})\s+before)\b"
    rf"|(?:last|previous)\s+(?P<before>month|quarter)|(?P<earlier>month|quarter)\s+(?:before|earlier)\b"
    rf"|{_REPORT}\b"
    rf"|{_NUMBERED}"
    rf"|(?P<financial>{_FINANCIAL})"
    rf"|(?P<season>{_SEASON})\s+(?P<season_of>{_YEAR})"
    r"|(?P<quarter>first|second|third|fourth|final)\s+quarter\b(?!\s+of|\s+[0-9])"
    r"|(?P<week>(?:last|previous)\s+week|week\s+(?:before|earlier))\b"
    rf"|(?:(?P<day>[0-9]{{1,2}})\s+)?(?P<month>{_MONTH})(?:\s+(?P<of>{_YEAR}))?\b"
    rf"|(?P<bare>{_YEAR})\b)",
    re.IGNORECASE,
)
_LEADS = re.compile(
    rf"(?:[^,.;:()]{{0,60}}?\b)?{_LEAD}|\s*(?=(?:a|one|{_NUMBER})\s+(?:month|quarter|year)s?\s+(?:earlier|ago|before))",
    re.IGNORECASE,
)
_LAST_REPORT = re.compile(rf"{_REPORT}\b", re.IGNORECASE)
_SINCE = re.compile(
    rf"\bsince\s+(?:[\w’' ]{{0,60}}?\b)?(?:in\s+)?(?:(?P<day>[0-9]{{1,2}})\s+)?(?:(?P<month>{_MONTH})\s+)?"
    rf"(?P<year>{_YEAR})\b(?![-–/][0-9])"
    rf"|\bsince\s+(?:[0-9]{{1,2}}\s+)?(?P<lately>{_MONTH})\b(?!\s+[0-9])"
    r"|\bsince\s+(?:the\s+)?(?P<what>\w+(?:\s+\w+)?)\s+(?:began|started|opened|launched|start|launch)\b"
    rf"(?:\s+in\s+(?P<in>{_MONTH})\b(?:\s+(?P<of>{_YEAR}))?)?",
    re.IGNORECASE,
)


def since_of(mention: Mention, page: Page) -> str:
    """Since when a figure is counted, as its sentence says; empty where it does not."""
    if mention.kind is Kind.CHANGE and mention.quantity.unit.name in ("percent", "percentage point"):
        return ""
    if "since" not in words_of(page, mention.passage.number):
        return ""
    text, passage = page.release.text, mention.passage
    others = [o for o in page.in_passage(passage.number) if o.start >= mention.end and o.kind not in _TIMES]
    end = min((other.start for other in others), default=passage.end)
    # After a comma another figure is spoken of: "to 14 halls, taking the total since 2006 to …".
    mark = _MARK.search(text, mention.end, end)
    found = _SINCE.search(text, mention.end, mark.start() if mark else end)
    found = found or _SINCE.search(text, _own_start(mention, page), mention.start)
    if found is None:
        former = next((o for o in reversed(page.in_passage(passage.number)) if o.end <= mention.start), None)
        joined = former is not None and former.kind not in _TIMES and _JOINED.fullmatch(text, former.end, mention.start)
        return since_of(former, page) if former is not None and joined else ""
    if found["what"] and not found["in"]:
        return BEGAN
    month = found["month"] or found["lately"] or found["in"]
    return _key(found["year"] or found["of"], month, None, page.release.published)


# "needs 79,000 more places to reach a million": what there is already is the figure of the release before.
_LACKS = re.compile(r"\b(?:needs?|needed|requires?|lacks?|short)\b[^.;:,]*\Z", re.IGNORECASE)
_TO_REACH = re.compile(r"[^.;:,]{0,60}?\bto\s+(?:reach|hit|meet|make|pass)\b", re.IGNORECASE)
# "Since April there have been 640 cases and 39 deaths": both are counted from then.
_JOINED = re.compile(r"\s+(?:[\w-]+\s+){0,3}?and\s+")
_MARK = re.compile(r"[,;:(](?=\s)")
_TIMES = (Kind.DATE, Kind.DURATION, Kind.ORDINAL)


def _own_start(mention: Mention, page: Page) -> int:
    """Where the words before a mention begin that are its own: behind the last mark after another figure."""
    others = [other for other in page.in_passage(mention.passage.number) if other.kind not in _TIMES]
    last = max((other.end for other in others if other.end <= mention.start), default=None)
    if last is None:
        return mention.passage.start
    marks = [mark.end() for mark in _MARK.finditer(page.release.text, last, mention.start)]
    return marks[-1] if marks else mention.start


def basis_of(mention: Mention, page: Page) -> str:
    """What a change is measured from; empty where the words do not tell."""
    if mention.kind not in (Kind.CHANGE, Kind.RATIO):
        return _cited(mention, page)
    if inside := _inside(mention, page):
        return inside
    text, passage = page.release.text, mention.passage
    others = [o for o in page.in_passage(passage.number) if o.start >= mention.end and o.kind not in _TIMES]
    end = min((other.start for other in others), default=passage.end)
    # "900 below the figure for May": what it is compared with follows at once.
    after = (
        f"{' than' if text.endswith((' below', ' above'), mention.start, mention.end) else ''}{text[mention.end : end]}"
    )
    if after == " to " and others:
        # "Fell by 6% to 1,200, compared with the year before": told behind what it led to.
        behind = [o.start for o in others if o.start > end] + [passage.end]
        further = text[min(others, key=lambda o: o.start).end : min(behind)]
        after = _JUST_BEHIND.sub("", further) if _JUST_BEHIND.match(further) else after
    if _LACKS.search(text, max(passage.start, mention.start - 40), mention.start) and _TO_REACH.match(after):
        return LAST
    if spanned := _spanned(mention, after):
        return spanned
    lead = _LEADS.match(after)
    if (span := _told_span(mention, after, page)) or lead is not None:
        return span or _after_lead(after, lead, page) or _fronted(mention, page)
    told_twice = others and others[0].kind is Kind.CHANGE and _OR.fullmatch(after)
    told = basis_of(others[0], page) if told_twice else _fronted(mention, page)
    return told or _behind(others, page)


def _after_lead(after: str, lead: re.Match[str] | None, page: Page) -> str:
    """The time that the words behind a change lead up to."""
    if lead is None:
        return ""
    for found in _BASES.finditer(after):
        # The words before the time must lead up to it: nothing but a noun or a place may stand between.
        if found.start() <= lead.end() + 40 and not re.search(r"[.;:()]", after[: found.start()]):
            return "" if _ITS_OWN.match(found.group()) else _basis(found, page.release.published)
    return ""


# "Doubled in two years", "in a year … has doubled", "twice the number of the previous year", "between 2015 and 2017".
_IN_SPAN = re.compile(
    rf"\s+(?:in|within|over)\s+(?:the\s+(?:past|last|previous)\s+|just\s+|only\s+)?(?:(?P<many>an?|{_NUMBER})\s+)?"
    r"(?P<span>month|quarter|year)s?\b(?!\s+(?:to\s+(?!\W*$)|ending|ended)\b)",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(r"\s+the\s+(?:number|total|figure|level|amount|count|sum)s?\s+(?:of|in|for)\s+", re.IGNORECASE)
_BETWEEN = re.compile(rf"\s+between\s+(?P<year>{_YEAR})\s+and\s+{_YEAR}\b")


def _told_span(mention: Mention, after: str, page: Page) -> str:
    """How far back a number of times is measured from; empty for what is no number of times."""
    if mention.kind is not Kind.RATIO:
        return ""
    before = " " + page.release.text[mention.passage.start : mention.start]
    if found := _IN_SPAN.match(after) or _IN_SPAN.match(before):
        many = (found["many"] or "a").lower()
        return f"-{(_NUMBERS.get(many) or int(many)) * _SPANS[found['span'].lower()]}"
    if found := _BETWEEN.match(after):
        return found["year"]
    lead = _NUMBER_OF.match(after)
    base = _BASES.match(after, lead.end()) or _BASES.match(after, lead.end() + len("the ")) if lead else None
    return _basis(base, page.release.published) if base else ""


def _behind(others: Sequence[Mention], page: Page) -> str:
    """How far back a change goes that led to a level "in three months", as is said behind it; empty where it is not."""
    for other in others[:LEVELS_BEHIND]:
        over = _OVER.match(page.release.text, other.end, other.passage.end)
        if over and over["many"]:
            return f"-{int(SMALL.get(over['many'].lower(), 1)) * _SPANS[over['span'].lower()]}"
    return ""


LEVELS_BEHIND = 2
"""Figures behind a change among which its level stands: "by 8.6 per cent, or 298, to 3,772 in three months"."""


def _spanned(mention: Mention, after: str) -> str:
    """How far back a change goes that says in what time it came about; empty where it does not."""
    over = _OVER.match(after) if mention.kind is Kind.CHANGE else None
    if over and (over["many"] or mention.quantity.unit.dimension in _COUNTS):
        return f"-{int(SMALL.get((over['many'] or 'one').lower(), 1)) * _SPANS[over['span'].lower()]}"
    in_span = _IN_SPAN_TO.match(after)
    return _OVER_SPANS.get(in_span["span"], SOME_TIME) if in_span else ""


# "Fell from 17 weeks in June to nine weeks": what stands between the two ends says when the first was.
_FIRST_END = re.compile(r"\bfrom\s(?P<said>.*)\sto\s", re.IGNORECASE | re.DOTALL)
_WHEN = re.compile(
    r"\b(?:in|at|on|during|since|before|after|ago|earlier|previously|last|previous|start|beginning|end)\b",
    re.IGNORECASE,
)


def _inside(mention: Mention, page: Page) -> str:
    """The time that a from-to change gives its first end; empty where it gives none."""
    ends = _FIRST_END.search(page.quote(mention)) if mention.quantity.before else None
    if ends is None or _WHEN.search(ends["said"]) is None:
        return ""
    found = next((time for time in _BASES.finditer(ends["said"]) if _WHEN.search(time.group())), None)
    return (found and _basis(found, page.release.published)) or SOME_TIME


_IN_SPAN_TO = re.compile(
    rf"\s+(?:in|over)\s+the\s+(?P<span>(?:(?:{_NUMBER})\s+)?(?:week|month|quarter|year)s?)\s+(?:to|ending|ended)\b"
)
# What changed in some months may be compared with the months before them or with those of a year before.
_OVER_SPANS = {"week": A_WEEK, "year": "-12", "12 months": "-12", "twelve months": "-12"}
# "1,578 or 37% fewer than in 2019", "900 (4%) more than": one change, told twice.
_OR = re.compile(r"\s*(?:,?\s+or|\()\s*")
# "Since 2014 visits have grown by 48 million", "Compared with May, sales fell by 3 per cent".
_FRONTED = re.compile(r"\W*(?:since|compared\s+(?:with|to)|from)\b[^,;:()]{1,40}", re.IGNORECASE)


def _fronted(mention: Mention, page: Page) -> str:
    """What a sentence that opens with a start measures its first figure from."""
    passage = mention.passage
    first = next((each for each in page.in_passage(passage.number) if each.kind not in _TIMES), None)
    opened = _FRONTED.match(page.release.text, passage.start, mention.start) if first is mention else None
    found = _BASES.search(page.release.text, passage.start, opened.end()) if opened else None
    return _basis(found, page.release.published) if found else ""


# "Rose by 4 per cent in 2016": when it rose, and not since when.
_ITS_OWN = re.compile(rf"in\s+(?:the\s+)?(?:{_MONTH}\b|{_YEAR}|(?:{_SEASON})\b|\w+\s+quarter\b)", re.IGNORECASE)
# What stands between a level and what it is compared with: ", compared with", "in May, from".
_JUST_BEHIND = re.compile(r",?(?=\s+(?:compared|from|against|versus)\b)")
# "An increase of 600 during the quarter": of what is counted, for of what is earned it may be of any.
_OVER = re.compile(
    rf"\s+(?:(?:during|over)\s+the\s+(?:(?:past|last|previous)\s+)?|(?:in|over|within)\s+(?:just\s+|only\s+)?(?={_NUMBER}\b))"
    rf"(?:(?P<many>{_NUMBER})\s+)?(?P<span>month|quarter|year)s?\b"
    r"(?!\s+(?:to|ending|ended)\b)",
    re.IGNORECASE,
)
_COUNTS = (Dimension.COUNT, Dimension.PEOPLE)
_AGO = rf"(?P<many>an?|{_NUMBER})\s+(?P<span>month|quarter|year)s?\s+(?:earlier|before|ago|previously)"
_CITED = re.compile(
    rf"\s+(?:(?!(?:than|compared|against|versus|on)\b)[\w’'-]+\s+){{0,6}}?(?:{_AGO}"
    r"|(?:the\s+)?(?:previous|preceding)\s+(?P<previous>year|quarter|month|week)\b"
    r"|(?:the\s+)?(?P<before>year|quarter|month|week)\s+(?:before|earlier)\b"
    rf"|(?:the\s+)?same\s+(?:period|month|quarter|time|point|stage)\s+(?:last\s+year|(?:of|in)\s+(?:the\s+)?(?:year\s+before|{_YEAR})))",
    re.IGNORECASE,
)
_OF_LAST = re.compile(
    rf"\blast\s+(?P<span>year|month|quarter|week|{_SEASON})(?:['’]s)\s+(?:(?:record|figure|total|intake)\s+(?:of\s+)?)?\Z",
    re.IGNORECASE,
)
_WAS_AGO = re.compile(rf"\W*{_AGO},?\s+(?:[\w’'-]+\s+){{1,4}}?(?:just\s+|only\s+|about\s+)?\Z", re.IGNORECASE)


def _cited(mention: Mention, page: Page) -> str:
    """How far back a level lies that is told beside a later one: "1,486 in the previous year"."""
    if mention.kind in _TIMES:
        return ""
    text, passage = page.release.text, mention.passage
    others = [o.start for o in page.in_passage(passage.number) if o.start >= mention.end and o.kind not in _TIMES]
    after = text[mention.end : min([*others, passage.end])]
    mark = _MARK.search(after)
    found = _CITED.match(after[: mark.start()] if mark else after)
    before = text[passage.start : mention.start]
    if found is None and (found := _WAS_AGO.fullmatch(before)) is None:
        last = _OF_LAST.search(before)
        return _span_back(last["span"]) if last else ""
    told = found.groupdict()
    if told["many"]:
        count = _NUMBERS.get(told["many"].lower()) or int(told["many"])
        return f"-{count * _SPANS[told['span'].lower()]}"
    return _span_back(told.get("previous") or told.get("before") or "year")


def _span_back(span: str) -> str:
    return A_WEEK if span.lower() == "week" else f"-{_SPANS.get(span.lower(), 12)}"


_NUMBERS = {"a": 1, "an": 1, **{word: int(number) for word, number in SMALL.items()}}


def _basis(found: re.Match[str], published: PartialDate | None) -> str:
    said = found.group().lower()
    if found["number"] or _LAST_REPORT.search(said):
        return numbered_report(found["number"]) if found["number"] else LAST
    if found["back"]:
        number = found["back"].lower()
        count = 1 if number in ("a", "one") else SMALL.get(number) or (int(number) if number.isdigit() else 0)
        return f"-{int(count) * _SPANS[found['span'].lower()]}" if count else ""
    if span := found["before"] or found["earlier"]:
        return f"-{_SPANS[span.lower()]}"
    if found["day_before"]:
        return key_of(published and _day_before(published))
    if found["financial"] or found["season"]:
        return named_period(found["financial"] or f"{found['season']} {found['season_of']}")
    if found["quarter"]:
        return last_quarter(f"in the {found['quarter']} quarter", published)
    if found["week"]:
        return A_WEEK
    if found["month"]:
        return _key(found["of"], found["month"], found["day"], published)
    if found["bare"]:
        return f"{found['bare']}-12" if _END_OF_YEAR.search(said) else found["bare"]
    return "-12"


_END_OF_YEAR = re.compile(r"\bend of [0-9]{4}\Z")


def _day_before(published: PartialDate) -> PartialDate | None:
    if published.day is None:
        return None
    day = published.first - timedelta(days=1)
    return PartialDate(day.year, day.month, day.day)


def _key(year: str | None, month: str | None, day: str | None, published: PartialDate | None = None) -> str:
    number = MONTHS[month.lower()] if month else None
    if year is None and published is not None and number is not None and published.month is not None:
        # A month without a year is the last one before the release.
        year = str(published.year if number < published.month else published.year - 1)
    if year is None:
        return ""
    try:
        return key_of(PartialDate(int(year), number, int(day) if day and number else None))
    except ValueError:
        return ""


_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
_WINDOW = re.compile(
    rf"\b(?:past|last|latest|previous|this|single|a|one)\s+"
    rf"(?:(?P<many>{_NUMBER})\s+)?(?P<span>day|week|fortnight|month|quarter|year)s?\b(?!\s+(?:ago|earlier|before|old))"
    rf"|\b(?P<to>{_NUMBER})\s+(?P<length>day|week|month)s?\s+(?:to|ending|ended)\b"
)


_WINDOWS = frozenset(_DAYS) | {f"{span}s" for span in _DAYS}


def window_of(page: Page, number: int) -> int:
    """In how many days the figures of a sentence came about, as it says; 0 where it does not."""
    passage = page.passages[number]
    if _WINDOWS.isdisjoint(words_of(page, number)):
        return 0
    found = _WINDOW.search(page.low, passage.start, passage.end)
    if found is None:
        return 0
    many = found["many"] or found["to"] or "one"
    count = SMALL.get(many) or (int(many) if many.isdigit() else 1)
    return int(count) * _DAYS[found["span"] or found["length"]]
