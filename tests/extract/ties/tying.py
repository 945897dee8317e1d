"""Small texts with their links, shown by the words of their members."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.extract.page import Page
from claimcheck.extract.reader import page
from claimcheck.link import Link
from claimcheck.release import Release, Section, SectionRole


def text_page(text: str) -> Page:
    """The page of a text without sections."""
    return page(Release(id="r", text=text))


def headed_page(headline: str, body: str, *, teaser: bool = False) -> Page:
    """The page of a release with a headline over its body, or of a story told in short beside a release."""
    text = f"{headline}\n\n{body}\n"
    cut = len(headline) + 2
    if teaser:
        return page(Release(id="r", text=text, sections=(Section(0, len(text), SectionRole.TEASER),)))
    roles = (Section(0, cut, SectionRole.HEADLINE), Section(cut, len(text), SectionRole.BODY))
    return page(Release(id="r", text=text, sections=roles))


def quoted(page: Page, link: Link) -> dict[str, str]:
    """The words of each member of a link, by role; of several in one role, those of the last."""
    by_id = {mention.id: mention for mention in page.mentions}
    return {role: page.quote(by_id[name]) for role, name in link.members}


def all_quoted(page: Page, link: Link) -> list[str]:
    """The words of the members of a link, in its order."""
    by_id = {mention.id: mention for mention in page.mentions}
    return [page.quote(by_id[name]) for _, name in link.members]


def tied(tie: Callable[[Page], Iterator[Link]], text: str) -> list[dict[str, str]]:
    """What a tie ties in a text: for each link, the words of its members by role."""
    page = text_page(text)
    return [quoted(page, link) for link in tie(page)]
