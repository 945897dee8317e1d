"""Ties of headlines: a headline's figure and the figure under it that it is taken from.

A headline is tied to the first place under it that writes the same number. Where none does, it is tied to a count of
the same things in a first sentence that says what the headline says, or to the same digits with another scale word;
a share in words, to the one share of the opening that it sums up.
Everything else under a headline may be about something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.alike import counted_alike, noun, same_figure, topics
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.shape import letter
from claimcheck.hedges import HEDGES, Side
from claimcheck.link import Link
from claimcheck.quantity import Kind, Numeral, Proportion
from claimcheck.reading import read
from claimcheck.release import SectionRole

LEVELS = (Kind.COUNT, Kind.POPULATION, Kind.MONEY, Kind.PERCENTAGE, Kind.RATE)
COUNTS = (Kind.COUNT, Kind.POPULATION)
# A bare headline may leave these out: “1,000 jobs” sums up “around 1,000”, and says less than “more than 1,000” does.
LEFT_OUT = (Side.AROUND, Side.NEARLY, Side.ABOVE, Side.JUST_OVER, Side.WELL_OVER, Side.ODD)
LEAD = 2
"""How many sentences with figures open a text."""
ENOUGH_ALIKE = 3, 5
"""The part of a headline's words that a sentence must have to say the same: three of five."""


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each figure of a headline that is taken from a figure under it."""
    for headline in page.mentions:
        if headline.is_headline and headline.kind in LEVELS and _says_what(headline, page):
            under = [mention for mention in page.mentions if _stands_under(mention, headline)]
            found = (
                _same_number(headline, under, page)
                or _same_words(headline, under, page)
                or _same_share(headline, under, page)
            )
            if found is not None:
                body, because = found
                yield Link("headline", (("headline", headline.id), ("body", body.id)), because)


def _says_what(headline: Mention, page: Page) -> bool:
    """False for a count of nothing, and in a row of figures that opens a table: "PR1 (4.3%)2 (7.7%)"."""
    counted = headline.kind not in COUNTS or noun(headline) != ""
    return counted and bool(topics(page.sentence(headline.passage.number)))


def _stands_under(mention: Mention, headline: Mention) -> bool:
    """True for what the writer states in the text of the headline: the same teaser, or the body."""
    section = mention.passage.section
    teaser = headline.passage.section.role is SectionRole.TEASER
    in_text = section == headline.passage.section if teaser else section.role is SectionRole.BODY
    below = in_text and mention.start > headline.end and not mention.is_headline
    return below and mention.speaker is None and mention.kind in LEVELS


def _same_number(headline: Mention, under: list[Mention], page: Page) -> tuple[Mention, str] | None:
    """The first that writes its number with its hedge, else with one that a headline may not drop."""
    sort = letter(headline, page)
    alike = [mention for mention in under if same_figure(headline, mention) and letter(mention, page) == sort]
    same_hedge = [mention for mention in alike if mention.quantity.hedge == headline.quantity.hedge]
    open_to = [mention for mention in alike if headline.quantity.hedge or not _is_left_out(mention)]
    bounded = [mention for mention in open_to if not _is_past(mention, page)]
    first = next(iter(same_hedge or bounded), None)
    return None if first is None else (first, "the headline writes the same figure")


def _is_past(mention: Mention, page: Page) -> bool:
    """True in a sentence of an earlier time, whose figure need not be the headline's: “about 2,000 went in 2021”."""
    sentence = page.release.text[mention.passage.start : mention.passage.end]
    published = page.release.published
    years = {int(year) for year in _YEAR.findall(sentence)}
    return bool(_PAST.search(sentence)) or (published is not None and any(year < published.year for year in years))


_YEAR = re.compile(r"\b(?:in|of|since|during|from) ((?:19|20)[0-9]{2})\b")
_PAST = re.compile(r"\b(?:last year|previous(?:ly)?|(?:a|years?) (?:ago|earlier)|already)\b", re.I)


def _is_left_out(mention: Mention) -> bool:
    hedge = mention.quantity.hedge
    return hedge is not None and HEDGES[hedge] in LEFT_OUT


def _same_words(headline: Mention, under: list[Mention], page: Page) -> tuple[Mention, str] | None:
    """The one count, or the one with the same digits, in the opening sentences that say what the headline says."""
    if any(same_figure(headline, mention) for mention in under):
        return None
    words = topics(page.release.text[headline.passage.start : headline.passage.end])
    opening = list(dict.fromkeys(mention.passage for mention in under))[:LEAD]
    for passage in opening:
        shared = words & topics(page.release.text[passage.start : passage.end])
        here = [mention for mention in under if mention.passage == passage and _one_kind(headline, mention)]
        alike = len(shared) > 2 and ENOUGH_ALIKE[1] * len(shared) >= ENOUGH_ALIKE[0] * len(words)
        if len(here) == 1 and alike and _ENDS.search(page.sentence(passage.number)):
            return here[0], "the headline and the opening say it in the same words"
    return None


def _same_share(headline: Mention, under: list[Mention], page: Page) -> tuple[Mention, str] | None:
    """The one share of the opening sentences for a headline that gives it in words: “nearly half” over “47%”."""
    opening = list(dict.fromkeys(mention.passage for mention in under))[:LEAD]
    shares = [one for one in under if one.passage in opening and one.kind is Kind.PERCENTAGE]
    in_words = headline.kind is Kind.PERCENTAGE and isinstance(headline.quantity.figure, Proportion)
    if not in_words or len(shares) != 1 or not isinstance(shares[0].quantity.figure, Numeral):
        return None
    shared = topics(page.sentence(headline.passage.number)) & topics(page.sentence(shares[0].passage.number))
    fits = read(shares[0].quantity).plain.within(read(headline.quantity).plain)
    return (shares[0], "the headline gives the share in words") if shared and fits else None


# A line that does not end as a sentence does is the next of a list, of another firm or party: "Jobs lost: 170".
_ENDS = re.compile(r"[.!?][”\"'’)]*\s*$")


def _one_kind(headline: Mention, mention: Mention) -> bool:
    """True for counts of one noun, or money whose digits are the headline's before another scale word."""
    if headline.kind in COUNTS and mention.kind in COUNTS:
        return bool(noun(headline)) and noun(headline) == noun(mention)
    money = headline.kind is Kind.MONEY is mention.kind and counted_alike(headline, mention)
    return money and _digits(headline) == _digits(mention) is not None


def _digits(mention: Mention) -> str | None:
    figure = mention.quantity.figure
    return figure.digits if isinstance(figure, Numeral) else None
