"""Laws of figures that are of a part of a year."""

from __future__ import annotations

import pytest
from tests.match.texts import accused, stated

WHOLE = "Canal restoration starts in the year\n\n6 December 2018\n\nThere were 4,937 canal starts in 2016/17.\n"
PART = "Canal restoration starts so far\n\n12 July 2018\n\nIn the {} of 2016/17 there were 4,403 canal starts.\n"


@pytest.mark.parametrize("part", ["same nine months", "first 40 weeks", "rest", "last three quarters"])
def test_a_part_of_a_year_is_not_the_year(part: str) -> None:
    """What came about in nine months of it and in all of it differ, and nobody is wrong."""
    (figure,) = [claim for claim in stated(PART.format(part)).claims if claim.quote.startswith("4,403")]

    assert figure.about.time != "2016/17"
    assert [] == accused(PART.format(part), WHOLE)


def test_two_figures_of_a_whole_year_must_agree() -> None:
    """Else the law above would hold of whatever is never compared."""
    other = "Canal restoration starts so far\n\n12 July 2018\n\nIn 2016/17 there were 4,403 canal starts.\n"

    assert ["same-measure-same-value"] == accused(other, WHOLE)
