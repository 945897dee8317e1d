"""A total and the list under it: "Grants totalled £50m:" with "£20m for roads", "£18m for schools" and so on.

The line over the list ends with a colon and says that what follows is all of it; every item of the list has one figure
of the total's kind, at its beginning or behind its label. A list that names only some, or whose items say more than
one thing, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extract.alike import counted_alike, one_voice
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.shape import line
from claimcheck.link import Link
from claimcheck.release import SectionRole
from claimcheck.unit import Dimension

# Sums are spent once; of things counted “in all”, some may stand under several items.
_SAYS_SUM = re.compile(r"\b(?:total(?:s|led|ed|ling|ing)?|in all|altogether)\b")
_SAYS_ALL = re.compile(
    r"\b(?:made up of|comprising|comprises?|consist(?:s|ing|ed) of|broken down|divided|split|as follows)\b"
)
_SAYS_SOME = re.compile(
    r"\b(?:includ\w+|among|such as|main\w*|largest|biggest|top|examples?|highlights?|key|some of|of which|up to|average"
    r"|excluding|net|after|before|compared|from|than|respectively|or)\b"
)
_FIGURE = re.compile(r"<[nm](\d+)>")
_ITEM = re.compile(
    r"(?:[-*•·●▪‣◦]|\(?(?:[0-9]{1,2}|[a-z])[.)]) ?(?P<label>[^<>.;:]{1,60}(?::| -) )?<[nm](?P<part>\d+)>"
    r"(?P<more>(?:[^<>;]|<d\d+>|\(<p\d+>\))*)[.;,]?(?: and)?"
)
_SAYS_MORE = re.compile(
    r"\b(?:compared|than|from (?=<)|up|down|including|of which|each|per|excluding|average|rising|falling)\b"
)
MOST = 20
"""Items beyond which nobody adds a list up."""


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each total with the items of the list under it."""
    for mentions in page.sentences():
        passage = mentions[0].passage
        text = page.release.text
        if text[passage.end - 1] != ":" or passage.section.role is SectionRole.TABLE:
            continue
        whole = _total(line(page, passage.number), page)
        parts = _items(passage.number, page) if whole is not None else []
        if whole is not None and len(parts) > 1 and _fit(whole, parts):
            members = (("whole", whole.id), *(("part", part.id) for part in parts))
            yield Link("parts", members, "the list under it is of all")


def _total(told: str, page: Page) -> Mention | None:
    """The one figure of a line that says that it is all of what follows."""
    found = _FIGURE.findall(told)
    alone = len(found) == 1 == sum(told.count(f"<{letter}") for letter in "nmqpxcerw")
    if not alone or _SAYS_SOME.search(told):
        return None
    whole = page.mentions[int(found[0])]
    is_sum = whole.quantity.unit.dimension is Dimension.MONEY and _SAYS_SUM.search(told)
    return whole if is_sum or _SAYS_ALL.search(told) else None


def _items(number: int, page: Page) -> list[Mention]:
    """The figures of the list under a line, one of each item; none when an item says more or less than that."""
    parts: list[Mention] = []
    labelled: set[bool] = set()
    for passage in page.passages[number + 1 : number + 2 + MOST]:
        told = line(page, passage.number)
        if not _is_item(told):
            break
        item = _ITEM.fullmatch(told)
        if item is None or _SAYS_MORE.search(item["more"]):
            return []
        labelled.add(item["label"] is not None)
        parts.append(page.mentions[int(item["part"])])
    return parts if len(labelled) == 1 and len(parts) <= MOST else []


_IS_ITEM = re.compile(r"[-*•·●▪‣◦]|\(?(?:[0-9]{1,2}|[a-z])[.)] ")


def _is_item(told: str) -> bool:
    return _IS_ITEM.match(told) is not None


def _fit(whole: Mention, parts: Sequence[Mention]) -> bool:
    """True when one voice counts the same things, or sums of one currency, in all of them."""
    one_unit = all(counted_alike(part, whole) and part.quantity.per == whole.quantity.per for part in parts)
    dimensions = {each.quantity.unit.dimension for each in (whole, *parts)}
    return one_unit and len(dimensions) == 1 and one_voice(whole, *parts)
