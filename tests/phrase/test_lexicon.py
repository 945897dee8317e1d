"""A table of phrases: the longest that stands in a line is found, however the table is looked through."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import Lexicon

WORDS = ["more", "than", "a", "of"]
PHRASES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(tuple)


@given(st.sets(PHRASES, min_size=1), st.lists(st.sampled_from([*WORDS, "the"]), min_size=1, max_size=8))
def test_the_longest_phrase_that_stands_there_wins(phrases: set[tuple[str, ...]], said: list[str]) -> None:
    """ "More than a" says more than "more"; a phrase that the line cuts short does not stand there."""
    lexicon = Lexicon({phrase: phrase for phrase in phrases})
    line = Line(" ".join(said))

    for at in range(len(said)):
        standing = [phrase for phrase in phrases if tuple(said[at : at + len(phrase)]) == phrase]
        longest = max(standing, key=len, default=None)
        assert (None if longest is None else (longest, at + len(longest))) == lexicon.at(line, at)
