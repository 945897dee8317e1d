"""The words in which a total is told behind what was added to it: "bringing the number to", "so that it now has"."""

from __future__ import annotations

import re

from claimcheck.extract.page import Mention, Page

# What is said to be so many now: a total, or all who belong to something.
_SUM = (
    r"(?:number|total|tally|toll|count|figure|sum|amount|membership|fleet|network|stock|population|workforce|register"
    r"|estate)"
)
BRINGS = re.compile(
    r"\W*(?:this|that|it|they|which|these|together they)\s+(?:now\s+)?(?:brings?|brought|takes?|took)\s+"
    rf"(?:(?:the|its|our|their)\s+)?(?:\w+\s+){{0,3}}?{_SUM}\b[^.;:]{{0,80}}?\bto\s+(?:\w+\s+){{0,2}}?",
    re.IGNORECASE,
)
# "They take the number of projects to 170, and the sum awarded to £36.7 million".
AND_THE = re.compile(
    rf"[^.;:]{{0,60}}?\band\s+(?:the|its|their|our)\s+(?:\w+\s+){{0,2}}?{_SUM}\b[^.;:,]{{0,60}}?\bto\s+", re.IGNORECASE
)
MAKES = re.compile(r"\W*(?:this|that|it)\s+makes\s+(?:a\s+total\s+of\s+)?", re.IGNORECASE)
CUMULATIVE = re.compile(
    r"\W*(?:the\s+)?(?:cumulative|running|grand|overall)\s+(?:number|total|count|tally)\b[^.;:]{0,60}?"
    r"\b(?:is|stands\s+at|now\s+stands\s+at|reached|has\s+reached|comes\s+to|rose\s+to|is\s+now)\s+",
    re.IGNORECASE,
)
# "Nine more stores opened. The chain now has 173."
NOW_HAS = re.compile(
    r"\W*(?:the\s+(?:\w+\s+){1,2}|it\s+|they\s+|there\s+|we\s+)(?:now\s+(?:has|have|had|runs?|operates?|owns?|are|is)|"
    r"(?:has|have|are|is)\s+now)\s+",
    re.IGNORECASE,
)
SINCE_THEN = re.compile(
    r"\W*since\s+[^.;]{1,60}?,?\s+(?:there\s+(?:have|has)\s+(?:now\s+)?been|[^.;,]{1,40}?)\s+(?:a\s+total\s+of\s+)?",
    re.IGNORECASE,
)
IT_MEANS = re.compile(r"\W*(?:it|this|that)\s+means\s+(?:that\s+)?(?:a\s+total\s+of\s+)?", re.IGNORECASE)
PASSED = re.compile(
    r"[^.;]{0,160}?(?:,|\band)\s+(?:has\s+)?(?:passed|bringing|taking|which\s+(?:brings|takes)|raising)\b[^.;]{0,80}?",
    re.IGNORECASE,
)
TAKES_TOTAL = re.compile(
    r"[^.;]{0,160}?(?:,|\band|\s[–—-])\s*(?:and\s+)?(?:this\s+|which\s+|it\s+|now\s+|so\s+)*"
    r"(?:tak|bring|brought|took|push|rais|lift)\w*\s+(?:(?:the|its|their|our)\s+)?(?:\w+\s+){0,3}?"
    rf"{_SUM}\b(?![^.;:]*\b(?:from|both|combined)\b)[^.;:,]{{0,80}}?\bto\s+(?:\w+\s+){{0,2}}?",
    re.IGNORECASE,
)
# Behind what is said to be new, the total may only be said to stand.
STANDS = re.compile(
    r"[^.;]{0,120}?(?:,|\band)\s+(?:and\s+)?the\s+(?:\w+\s+){0,3}?(?:total|tally|toll|count)\b[^.;:,]{0,60}?"
    r"\b(?:now\s+)?(?:stands\s+at|stood\s+at|is|comes\s+to|(?:has\s+)?(?:reached|risen\s+to)|rose\s+to)\s+(?:now\s+)?",
    re.IGNORECASE,
)
SO_THAT = re.compile(
    r"[^.;]{0,160}?,\s+(?:so(?:\s+that)?|which\s+means\s+that|meaning\s+that|making)\s+", re.IGNORECASE
)
# "The number of schools that it has helped is now 1,544".
IS_NOW = re.compile(
    r"\W*(?:the|its|their|our)\s+(?:\w+\s+)?(?:number|total|count|tally)\b[^.;:]{0,80}?\b"
    r"(?:(?:is|are)\s+now|now\s+(?:is|stands\s+at|comes\s+to)|has\s+now\s+(?:reached|risen\s+to))\s+",
    re.IGNORECASE,
)
# "…, so that it now has 26.0 million members", "…, and the fund has now paid for 3,680".
NOW_THERE = re.compile(
    r"[^.;]{0,160}?(?:,|\band)\s+(?:so\s+|and\s+)?(?:that\s+)?(?:it|we|they|there|(?:the|its|our|their)(?:\s+\w+){1,3}?)\s+"
    r"(?:now\s+(?:has|have|had|runs?|operates?|owns?|counts?|covers?|includes?|serves?|are|is|number)|(?:has|have|are|is)\s+now)\s+(?:\w+\s+){0,3}?",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:\s+[a-z]+){0,2}?\s+(?:joined|signed\s+up|were\s+added|(?:were\s+|have\s+)?opened)\b")
_NEW = re.compile(
    r"\b(?:new|further|another|more(?!\s+than\b)|extra|additional|creation|created|added|joined|raised)\b",
    re.IGNORECASE,
)

NOW = re.compile(
    r"\s+(?:\w+\s+)?(?:now|in\s+all|altogether|in\s+total|so\s+far)\b"
    r"|\s+[^.;,]{0,40}?\bthis\s+(?:year|season|winter|spring|summer|autumn)\b",
    re.IGNORECASE,
)
_GROSS = re.compile(r"(?:\s+[a-z]+){0,3}?\s+(?:joined|enrolled|registered|recruited|hired|signed\s+up|arrived)\b")
WENT = "closed|shut|left|lost|removed|demolished|felled|retired|withdrew|scrapped|departed|resigned|sold|died"
"""What those did that are there no more."""
_WENT_BEHIND = re.compile(
    rf"(?:\s+(?!and\b)[a-z]+)?\s+(?:were\s+|was\s+|have\s+|has\s+)?(?:been\s+)?(?:{WENT})\b", re.IGNORECASE
)
_WENT_BEFORE = re.compile(rf"\b(?:{WENT})\s+\Z", re.IGNORECASE)
_NET = re.compile(r"\bnet\b", re.IGNORECASE)


def is_new(page: Page, mention: Mention) -> bool:
    """True for what is said to be new, or to have come."""
    told = _NEW.search(page.quote(mention)) or _NEW.search(page.words_before(mention)[-24:])
    return bool(told or _JOINED.match(page.words_after(mention)))


def has_gone(page: Page, mention: Mention) -> bool:
    """True for those that are there no more: "and closed 16", "52 were removed"."""
    gone = _WENT_BEHIND.match(page.words_after(mention)) or _WENT_BEFORE.search(page.words_before(mention))
    return gone is not None


def is_gross(page: Page, mention: Mention) -> bool:
    """True for those who came, where it is not said that those who left are taken off."""
    net = _NET.search(page.release.text, mention.passage.start, mention.passage.end)
    return net is None and _GROSS.match(page.words_after(mention)) is not None
