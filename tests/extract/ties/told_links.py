"""What the tests of ties share: the links of one kind that a text makes, by the words of their members."""

from __future__ import annotations

from claimcheck.extract.reader import page
from claimcheck.extract.ties import Tie
from claimcheck.release import Release

Words = tuple[tuple[str, str], ...]


def links(text: str, tie: Tie) -> list[Words]:
    """The links of a tie, each as (role, words) in reading order."""
    read = page(Release(id="r", text=text))
    words = {mention.id: read.quote(mention) for mention in read.mentions}
    return [tuple((role, words[name]) for role, name in link.members) for link in tie(read)]
