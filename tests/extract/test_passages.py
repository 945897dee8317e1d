"""Passages and the quotations that they touch."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.passages import Quoted
from claimcheck.prose.quotations import Quotation
from claimcheck.prose.spans import Span


@given(st.lists(st.integers(1, 5), max_size=20), st.integers(0, 60), st.integers(1, 20))
def test_a_passage_touches_every_quotation_that_shares_a_code_point_with_it(
    lengths: list[int], start: int, length: int
) -> None:
    """Whoever speaks is told by the quotations a passage touches, so none may be missed and none be added."""
    ends = list(accumulate(lengths))
    found = [Quotation(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    passage = Span(start, start + length)

    touching = tuple(one for one in found if one.start < passage.end and passage.start < one.end)
    assert touching == Quoted(found).touching(*passage)
