"""Records: what beat them and by how much is a change; another place's record is another record."""

from __future__ import annotations

import pytest
from tests.extract.ties.tying import tied

from claimcheck.extract.ties.record import tie

BEATEN = (
    ("Her throw of 71.4 metres beat the old record of 69.9 metres by 1.5 metres.", "71.4 metres", "69.9 metres"),
    (
        "He rowed it in 61 minutes, beating the record of 63 minutes set in 1998 by 2 minutes.",
        "61 minutes",
        "63 minutes",
    ),
    ("Sales beat last year's record by £6,000, at £64,000 against £58,000.", "£64,000", "£58,000"),
    (
        "The fair broke the record set in 1987 by 1,200 visitors. This year 9,400 visitors came, against a previous "
        "record of 8,200 visitors in 1987.",
        "9,400 visitors",
        "8,200 visitors",
    ),
)
OTHERS = (
    # another place
    "May was England's wettest, beating the record set in 1967 by 12cm. In Wales 31cm fell, against a record of 30cm.",
    # not beaten
    "Her throw of 69.1 metres almost beat the old record of 69.9 metres by 1.5 metres.",
    # another kind of record
    "She broke the junior record set in 1987 by 3 minutes. It took 61 minutes, against a world record of 59 minutes.",
    # another thing
    "A crowd of 9,400 people beat the record of 63 goals by 2 goals.",
)


@pytest.mark.parametrize(("text", "after", "before"), BEATEN)
def test_a_margin_is_the_change_from_the_old_record(text: str, after: str, before: str) -> None:
    """That is what beating a record by so much means, whichever sentence gives the margin."""
    assert [(after, before)] == [(link["after"], link["before"]) for link in tied(tie, text)]


@pytest.mark.parametrize("text", OTHERS)
def test_records_of_other_things_are_not_tied(text: str) -> None:
    """A margin over one record says nothing of another."""
    assert [] == tied(tie, text)
