"""The line of extraction: a release to its page of mentions, to claims and links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen

from claimcheck.claim import CLASSES, Claim, Evidence, Percentage, Role
from claimcheck.extract.about import about
from claimcheck.extract.measure import measured
from claimcheck.extract.named_days import Named, named_days, said_on
from claimcheck.extract.numeric_dates import in_order
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.passages import Passage, passages
from claimcheck.extract.scope import scope_of
from claimcheck.extract.tables import Tables, grids
from claimcheck.extract.tallies import tallies
from claimcheck.extract.ties import ties
from claimcheck.extract.when import as_of
from claimcheck.link import Link
from claimcheck.phrase import Found, find
from claimcheck.phrase.find import may_bear
from claimcheck.quantity import Kind
from claimcheck.release import Release, SectionRole


@frozen
class Extracted:
    """What a release's text states."""

    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    untyped: tuple[str, ...] = ()
    """Why quantities that were found are no claims, a reason for each."""


def extract(release: Release, *, day_first: bool = True) -> Extracted:
    """The claims and links that a release's text states; `day_first` settles how 02/03/2011 is read."""
    found = page(release, day_first=day_first)
    stating = sorted((*found.mentions, *found.cells), key=lambda mention: mention.start)
    if not stating:
        return Extracted((), ())
    made = [claimed(mention, found) for mention in stating]
    claims = tuple(claim for claim in made if isinstance(claim, Claim))
    stated = {claim.id for claim in claims}
    tied = ties(found) if len(made) > 1 else ()  # as in a line that states one figure
    links = (link for link in tied if stated.issuperset(name for _, name in link.members))
    return Extracted(claims, tuple(dict.fromkeys(links)), tuple(why for why in made if isinstance(why, str)))


def page(release: Release, *, day_first: bool = True) -> Page:
    """The release with its passages and the mentions in them; `day_first` settles how 02/03/2011 is read."""
    kept: list[Passage] = []
    mentions: list[Mention] = []
    cells: list[Mention] = []
    tables = Tables(tuple(grids(release)))
    for passage in passages(release) if may_state(release) else ():
        kept.append(passage)
        before = len(mentions) + len(cells)
        if tables.holds(passage.start):
            cells.extend(stated_in_cells(release, passage, tables, before))
        else:
            mentions.extend(mentioned(release, passage, before))
    dated = (_dated(mention, release, day_first=day_first) for mention in mentions)
    return Page(release, tuple(kept), tuple(dated), tables.grids, tuple(cells))


def stated_in_cells(release: Release, passage: Passage, tables: Tables, before: int) -> Iterator[Mention]:
    """The quantities of a row of a table; ids go on from how many there were before."""
    for number, cell in enumerate(tables.within(passage.start, passage.end), start=before + 1):
        yield Mention(f"{release.id}/{number}", cell.quantity, *cell.span, passage, dated=cell.as_of)


def _dated(mention: Mention, release: Release, *, day_first: bool) -> Mention:
    if mention.kind is not Kind.DATE:
        return mention
    words = release.text[mention.start : mention.end]
    quantity = in_order(mention.quantity, words, day_first=day_first)
    return mention if quantity is mention.quantity else evolve(mention, quantity=quantity)


def may_state(release: Release) -> bool:
    """False for many a line and paragraph: without digits, number words, a list or a date to count days from."""
    text = release.text
    dated = release.published is not None or any(section.published is not None for section in release.sections)
    return dated or ":" in text or may_bear(text, 0, len(text))


def mentioned(release: Release, passage: Passage, before: int) -> Iterator[Mention]:
    """The quantities of a passage; ids go on from how many there were before."""
    only_dates = passage.section.role is SectionRole.BOILERPLATE
    bears = may_bear(release.text, passage.start, passage.end)
    stated = find(release.text[passage.start : passage.end]) if bears else ()
    read = [Named(found, "") for found in stated if found.quantity.kind is Kind.DATE or not only_dates]
    beside = () if only_dates else (*named_days(release, passage), *tallies(release, passage))
    if not (read or beside):
        return  # as most passages
    named = [one for one in beside if not any(overlap(one.found, each.found) for each in read)]
    in_order = sorted(read + named, key=lambda each: each.found.start)
    for number, (found, name) in enumerate(((each.found, each.name) for each in in_order), start=before + 1):
        start, end = passage.start + found.start, passage.start + found.end
        speaker = passage.speaker_at(start)
        yield Mention(f"{release.id}/{number}", found.quantity, start, end, passage, speaker, name)


def overlap(one: Found, other: Found) -> bool:
    """True when two places share a code point."""
    return one.start < other.end and other.start < one.end


def claimed(mention: Mention, on: Page) -> Claim | str:
    """The claim of a mention; why there is none when its quantity cannot be, as a share of 120% of a whole."""
    what = measured(mention, on)
    evidence = Evidence(
        release=on.release.id,
        quote=on.quote(mention),
        start=mention.start,
        end=mention.end,
        also_at=tuple((mention.start + by, mention.end + by) for by in mention.passage.elsewhere),
    )
    known: dict[str, Any] = {
        "measure": what.measure,
        "scope": scope_of(mention, on),
        "as_of": as_of(mention, on),
        "speaker": mention.speaker,
        "role": Role.HEADLINE if mention.is_headline else Role.CLAIM,
        "accumulates": what.accumulates,
        "evidence": evidence,
        "about": about(mention, on),
        "id": mention.id,
    }
    if mention.named:
        known |= {"measure": mention.named, "as_of": said_on(on.release, mention.passage)}
    make: type[Claim] = CLASSES[mention.kind]
    try:
        return make(mention.quantity, **(known | ({"of": what.of} if make is Percentage else {})))
    except ValueError as impossible:
        return f"no claim: {impossible}"
