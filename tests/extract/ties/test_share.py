"""Laws of the ties of shares."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.tying import quoted, text_page, tied

from claimcheck.extract.ties.share import tie

PART_AND_WHOLE = {
    "A survey of 60 libraries found that 15 of them, or 25 per cent, lend tools.": ("15", "60 libraries"),
    "A grant of £15m covered 25% of the running costs of £60m.": ("£15m", "£60m"),
    "A quarter of the 60 libraries in the county, 15 in all, open on Sundays.": ("15", "60 libraries"),
    "Some 25% of the 60 libraries lend tools, which means that 15 of them do.": ("15", "60 libraries"),
    "The county has 60 libraries, 15 of them new – one in four.": ("15", "60 libraries"),
    "The survey was answered by 15 of the 60 libraries, a response rate of 25%.": ("15", "60 libraries"),
    "The county has 60 libraries. Of these 15 were shut in May, 25 per cent, and 45 were not.": ("15", "60 libraries"),
    "Of the 60 libraries that answered, 15 were shut, a share of 25 per cent.": ("15", "60 libraries"),
    "By the autumn 15 libraries had opened on Sundays, which is 25% of the 60 planned.": ("15 libraries", "60"),
    "Last month 25% of libraries opened on Sundays: 15 of 60 libraries.": ("15", "60 libraries"),
    "It opened 25% of the libraries it wanted, 15 of the 60 planned.": ("15", "60"),
    "Only 15 libraries were open out of the 60 that the county runs, 25%.": ("15 libraries", "60"),
    "The county has 60 libraries. Books are lent by 15 of the libraries it keeps, or 25%.": ("15", "60 libraries"),
    "The county has 60 libraries.\n\nA quarter of them, 15, open on Sundays.": ("15", "60 libraries"),
    "The county has 60 libraries and 9 vans. Small ones made up 25% of the total, or 15.": ("15", "60 libraries"),
    "The county has 60 libraries. Those open on Sundays came to 15. They are 25% of the whole.": ("15", "60 libraries"),
    "Some 1,200 homes – 30% of the 4,000 planned – have a roof.": ("Some 1,200 homes", "4,000"),
    "The yard sold 45% of the 2,400 boats shipped, nearly 1,100.": ("nearly 1,100", "2,400 boats"),
    "Of the 60 libraries, 15 (25%) open on Sundays.": ("15", "60 libraries"),
    "Of 60 libraries, 15 (25%) open on Sundays.": ("15", "60 libraries"),
    "Most of the 60 libraries, 45, open on Sundays.": ("45", "60 libraries"),
    "Most of the 60 libraries (45) open on Sundays.": ("45", "60 libraries"),
    "The county runs 60 libraries, of which 15, or 25%, open on Sundays.": ("15", "60 libraries"),
    "15 of the 60 libraries (25%) open on Sundays.": ("15", "60 libraries"),
    "15 of the county's 60 libraries, about 25%, open on Sundays.": ("15", "60 libraries"),
    "15 out of the 60 libraries (25%) open on Sundays.": ("15", "60 libraries"),
    "15 (25%) of the 60 libraries open on Sundays.": ("15", "60 libraries"),
    "The county has 60 libraries. Of these, 15 (25%) open on Sundays.": ("15", "60 libraries"),
    "The county has 60 libraries. Of these libraries, 15 (25%) open on Sundays.": ("15", "60 libraries"),
    "Of the 60 libraries in the county, 25 per cent, a total of 15, open on Sundays.": ("15", "60 libraries"),
    "Of the 60 libraries in the county, 25% (15) open on Sundays.": ("15", "60 libraries"),
    "In the north 15,200 trees were planted, about 25% of the 60,800 planted nationally.": ("15,200 trees", "60,800"),
    "Of the 1,400 extra beds pledged in the 2021 plan, 658 are in use, 47 per cent of the total.": ("658", "1,400"),
    "The city counts 2,400 fires. Those put out in an hour stand at 1,600, or 67% of fires.": ("1,600", "2,400 fires"),
    "The firm employs 600 drivers, of whom 25% (150) are women.": ("150", "600 drivers"),
    "They left a 25% tip of $15 on the $60 bill.": ("$15", "$60"),
    "The town put a 10% surcharge, £600, on the £6,000 licence.": ("£600", "£6,000"),
    "Of the 240 cats seen, 63 per cent, 151 in all, purred.": ("151", "240 cats"),
    "The inn earned £239m, or 27.5% of sales of £870m.": ("£239m", "£870m"),
    "Net sales rose 4% to £870m. The inn earned £239m, or 27.5% of net sales.": ("£239m", "£870m"),
    "The band raised £3.2m and spent 15 per cent of it, £480,000, on drums.": ("£480,000", "£3.2m"),
    "The house sold the bell for £2.4 million and kept 5%, or £120,000, of the proceeds.": ("£120,000", "£2.4 million"),
    "A quarter of the 60 libraries open on Sundays: 15 in all.": ("15", "60 libraries"),
    "The auction could raise £2.4 million. The house takes a commission of 5%, £120,000.": ("£120,000", "£2.4 million"),
}
ONLY_A_PART = {
    "Some 25% of the small libraries, 15, were shut.": "15",
    "25% of homes in Norland (1,500 homes) are empty.": "1,500 homes",
    "1,500 patients (25%) answered.": "1,500 patients",
    "The dam serves 1.5 million people, a quarter of the country's population.": "1.5 million people",
    "The dam serves a quarter of the population. This means that 1.5 million people have clean water.": "people",
    "The dam serves 1.5 million people. This represents 25% of the population.": "1.5 million people",
    "A quarter of everyone who lives in Norland has a pass. The total reached 1.5 million yesterday.": "1.5 million",
    "At the end of May, 78 per cent of households in Norland – some 232,000 – had a meter.": "some 232,000",
    "The line reaches a quarter of Norland: 1.5 million people live within a mile.": "1.5 million people",
    "At the time of the 2011 Census, 25% (60 people) were abroad.": "60 people",
    "The plan covers 2,050 cases, 47 per cent of the total.": "2,050 cases",
}
ONLY_A_WHOLE = {
    "When 41,000 pupils sat the test, 80% of the 51,000 entrants failed in the north.": "51,000 entrants",
    "25% of the 60 libraries open on Sundays.": "60 libraries",
    "The firm employs 600 drivers, 25% of whom are women.": "600 drivers",
    "A survey of 240 bakers, made in May, found that a third sell no bread.": "240 bakers",
    "In a survey of 240 bakers, made in May, just over a third (36%) said they sell no bread.": "240 bakers",
}
NO_SHARES = (
    "There were 60 libraries in May and 48 a year before, a difference of 12 (25%).",
    "The council acts by 55% of its members, 15 of 27, and never by fewer.",
    "Costs were £2.4 million and fees 5%, or £120,000, of the total.",
    "Sales rose by 25% to £60 million.",
    "Sales were £60 million, an increase of 25%.",
    "Sales of 1,500 units (up 25%) led the way.",
    "The number of visits fell by 1,500 (25%) on the previous year.",
    "There was an increase, since May, of 1,500 visits (25%).",
    "The stock was 4,100 before, so the loss is 49 kites, or 1.2%.",
    "The bank lends £60 million at an interest rate of 25%.",
    "The growth rate was 25%. That is £60 million.",
    "100% of the 60 libraries open on Sundays.",
    "All of the 60 libraries open on Sundays.",
    "The fund covers 25% of homes, 40 schools and 12 parks.",
    "25% of boys and 40 girls passed.",
    "The county shut 40 of the 60 libraries, 25% of its buildings.",
    "Some of the readers of 60 libraries, that is of these 60 libraries, 25% of men, were asked.",
    "The county has 60 libraries. Of these readers, 15 (25%) are new.",
    "Of these 60 libraries, those in the north lend less by 25% and those in the south by 2%.",
    "25% of boys, and 30% of girls, passed.",
    "25% of those aged 16 and over agree.",
    "25% of people aged 16 to 24 agree.",
    "Of the 60 libraries, 25% of the rural ones open on Sundays.",
    "Of the 60 libraries, 200 readers (25%) are new.",
    "The grant reaches 400 firms, accounting for 80% of spending.",
    "Most of the 60 libraries, 15 of them new, open on Sundays.",
    "The pilot cost £8m. Half comes back, and cuts elsewhere leave £1m to find.",
    "The pilot cost £8m and the sequel £9m. Half comes back, leaving £4m.",
    "The band raised £3.2m and spent 15 per cent of the grant, £480,000, on drums.",
    "It covers 220 clubs, nearly 90% of the population.",
    "The share of homes that flood is 25% (2).",
    "A survey of 240 bakers found that 25% of rural bakers sell no bread.",
    "In a survey of 240 bakers, 25% of rural bakers said they sell no bread.",
    "In a survey of 240 bakers, 120 answered, and 25% said they sell no bread.",
    "In 2012, 25% of the 2011 budget was left.",
    "Labour won 25%, the Greens 12%.",
    "Loans reached 40 readers, down from 60 last year, which represents 25% of members.",
    "Loans were down in 9 of 11 branches, representing 79% of lending.",
    "There were 1,500 loans, a 25 per cent (490) fall on the year.",
    "The dam serves a quarter of the population and a third of farms. This means that 1.5 million people gain.",
    '"A quarter of the population agree," said the mayor. This means that 1.5 million people agree.',
)


@pytest.mark.parametrize(("text", "members"), PART_AND_WHOLE.items())
def test_a_share_is_tied_to_its_part_and_its_whole(text: str, members: tuple[str, str]) -> None:
    """The sentence states all three, so that none of them has to be guessed."""
    (link,) = tied(tie, text)

    assert link["part"].startswith(members[0])
    assert members[1] in link["whole"]


@pytest.mark.parametrize(("text", "part"), ONLY_A_PART.items())
def test_a_whole_that_is_not_stated_is_left_open(text: str, part: str) -> None:
    """A missing whole is an unknown to the rules: a tie that took another number for it would accuse wrongly."""
    (link,) = tied(tie, text)

    assert part in link["part"]
    assert "whole" not in link


@pytest.mark.parametrize(("text", "whole"), ONLY_A_WHOLE.items())
def test_a_share_of_a_count_is_tied_without_its_part(text: str, whole: str) -> None:
    """A share of a counted number of things must be some whole number of them, printed or not."""
    (link,) = tied(tie, text)

    assert whole == link["whole"]
    assert "part" not in link


OTHER_WHOLES = [
    "The shop sold 2,400 kites. Since then it sold 1,600 abroad, or 67% of kites.",
    "Sales tax was £870m. The inn earned £239m, or 27.5% of sales.",
    "Sales were £870m in 2010. The inn earned £239m, or 27.5% of sales.",
    "Sales were £870m, or £240m in Norland. The inn earned £239m, or 27.5% of sales.",
]


@pytest.mark.parametrize("text", OTHER_WHOLES)
def test_a_share_of_another_whole_is_not_tied_to_the_figure_before(text: str) -> None:
    """Of another time, another thing, or one of two: the share has its part beside it, and its whole is not told."""
    assert [{"share", "part"}] == [set(one) for one in tied(tie, text)]


@pytest.mark.parametrize("text", NO_SHARES)
def test_what_is_no_share_of_a_figure_beside_it_is_not_tied(text: str) -> None:
    """Growth, rates, lists, ages and shares of something else stand beside figures as often as shares of them do."""
    assert [] == tied(tie, text)


def test_a_group_within_a_group_has_no_whole_to_share() -> None:
    """8% of the males of one age and 5% of those of another are shares of two wholes that only look alike."""
    text = "Of those over 80, 8% of males (400) fell ill, and 5% of males (9,000) aged 20 to 30 did."

    assert not any(link.complete for link in tie(text_page(text)))


@given(
    whole=st.integers(3, 9_999),
    part=st.integers(10, 9_999),
    percent=st.integers(1, 99),
    noun=st.sampled_from(["schools", "farms", "ferries", "beaches"]),
    shape=st.sampled_from(
        [
            "{part} of the {whole} {noun} ({percent}%) reopened.",
            "Of the {whole} {noun}, {part} ({percent}%) reopened.",
            "Of the {whole} {noun}, {percent}% ({part} {noun}) reopened.",
            "{part} of the town's {whole} {noun}, {percent}%, reopened.",
            "{percent}% ({part} {noun}) of the {whole} reopened.",
            "{percent}% of the {whole} {noun}, or {part}, reopened.",
        ]
    ),
)
def test_ties_follow_the_words_and_never_the_numbers(
    whole: int, part: int, percent: int, noun: str, shape: str
) -> None:
    """A tie that looked at the values would hide the very slips that the rules are to find."""
    shown = {"part": f"{part:,}", "whole": f"{whole:,}", "percent": percent, "noun": noun}
    (link,) = tied(tie, shape.format(**shown))

    assert link["whole"].startswith(f"{whole:,}")
    assert link["part"].startswith(f"{part:,}")
    assert link["share"] == f"{percent}%"


@given(st.text(alphabet="ab ,.()%0123456789<>¦“”\n", max_size=200))
def test_no_text_makes_a_tie_fail(text: str) -> None:
    """Marks and brackets in a text are not those of a shape."""
    page = text_page(text)

    assert all(quoted(page, link) for link in tie(page))


def test_a_long_list_of_shares_costs_no_more_than_its_length() -> None:
    """Shapes are looked for within bounds: the work grows with the text, so a hundred times the text still ends."""
    page = text_page("It covers " + "8% of homes, 40 schools " * 3000 + ". This means that 5 people gain.")

    assert list(tie(page)) == list(tie(page))
