"""Laws of the tie of both sides and their balance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.balance import tie

BALANCED = {
    "Exports were €19.1bn in May and imports €17.0bn, leaving a surplus of €2.1bn.": "€19.1bn",
    "The deficit grew to $34.7 billion as exports fell 2% to $36.5 billion and imports were $71.2 billion.": "$71.2",
    "Revenue of £812m and spending of £840m gave a deficit of £28m.": "£840m",
    "The services surplus was £19.4m, as exports were unchanged at £56.7m and imports were £37.3m.": "£56.7m",
}
OPEN = (
    "Exports were €19.1bn and imports €17.0bn, leaving a surplus of €2.1bn, compared with €1.6bn a year earlier.",
    "Exports of goods were €19.1bn and imports of services €17.0bn, while the surplus was €3.1bn.",
    "Income was £5.2m and spending £5.0m, a surplus of £0.3m after gains on investments.",
    "Revenue was £812m and spending £840m, excluding grants, and the deficit was £31m.",
    "Exports to Norland were £8m and imports £7m; the surplus with Sudland was £3m.",
    "Exports were €19.1bn, of which cars €4.0bn, and the surplus was €2.1bn.",
    "Exports of £15.2bn and imports of £16.1bn brought the deficit for the year to £3.2bn.",
    "Income was £5.2m, spending £5.0m and the accumulated surplus £1.4m.",
    "With revenue of $4.2m and expenditure of $4.9m, the city drew on its surplus of $2.0m.",
    "Tax revenue was £812m, spending £840m and the deficit £12m.",
    "Income was £312m, spending on branches £40m and the deficit £210m.",
    "A deficit of £28m is expected on revenue of £812m and spending of £845m.",
)


@pytest.mark.parametrize(("text", "whole"), BALANCED.items())
def test_the_greater_side_is_the_lesser_and_the_balance(text: str, whole: str) -> None:
    """A surplus is what comes in beyond what goes out, a deficit the other way round."""
    (found,) = links(text, tie)

    assert sorted(role for role, _ in found) == ["part", "part", "whole"]
    assert dict(found)["whole"].startswith(whole)


@pytest.mark.parametrize("text", OPEN)
def test_a_balance_that_may_be_of_something_else_is_left_alone(text: str) -> None:
    """Another year, another trade, what is left out and what is only expected make another balance."""
    assert links(text, tie) == []


@given(exports=st.integers(10, 999), imports=st.integers(10, 999), surplus=st.integers(1, 999))
def test_no_tie_depends_on_the_numbers(exports: int, imports: int, surplus: int) -> None:
    """A tie reads words; whether the figures agree is for the solver."""
    (found,) = links(f"Exports were £{exports}m and imports £{imports}m, a surplus of £{surplus}m.", tie)

    assert [role for role, _ in found] == ["whole", "part", "part"]
