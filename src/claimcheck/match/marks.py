"""What the words of a text tell of its release by themselves: found once, when the text is read, and kept with it."""

from __future__ import annotations

from attrs import evolve

from claimcheck.match.kin import topic_words
from claimcheck.match.revisions import revisions
from claimcheck.release import Release


def marked(release: Release) -> Release:
    """The release with the words of its text that tell its topic, and those that speak of a revision of figures."""
    spoken = revisions(release.text)
    return evolve(release, topic=topic_words(release), revised=spoken.words, revised_at=spoken.at)
