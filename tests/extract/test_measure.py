"""Laws of what a figure measures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.measures import told

from claimcheck.extract.measure import counted_phrase
from claimcheck.extract.noun_phrases import normal, singular
from claimcheck.extract.reader import page
from claimcheck.release import Release

NOUNS = ("nursery", "ferry", "lighthouse", "church", "bus stop", "car park", "box", "allotment", "footpath", "theatre")
MODIFIERS = ("", "busy", "rural", "publicly owned", "newly restored", "coastal")


def plural(noun: str) -> str:
    """The regular plural."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "x", "s")) else "s")


@given(st.sampled_from(MODIFIERS), st.sampled_from(NOUNS), st.sampled_from(("", "the ", "The ", "these ", "a ")))
def test_a_normal_form_is_one_whatever_the_case_the_article_and_the_number(
    modifier: str, noun: str, article: str
) -> None:
    """The same things are counted in “The rural ferries” and “rural ferry”."""
    plain = f"{modifier} {noun}".strip()
    many = f"{article if article != 'these ' else 'the '}{modifier} {plural(noun)}"

    assert normal(plain) == normal(many) == normal(many.upper()) == normal(normal(many))


@given(st.sampled_from(NOUNS), st.sampled_from(NOUNS))
def test_different_things_have_different_normal_forms(one: str, other: str) -> None:
    """Taking off endings must never make two words one."""
    first, second = (noun.rsplit(maxsplit=1)[-1] for noun in (one, other))

    assert (singular(plural(first)) == singular(plural(second))) == (first == second)


def test_people_of_different_kinds_are_different_measures() -> None:
    """Patients, adults, households and the population are not the same, unless the text says so."""
    kinds = ("people", "patients", "adults", "households", "population", "men", "women", "children")

    assert len({normal(kind) for kind in kinds}) == len(kinds)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("There are 312 rural bus routes.", "rural bus route"),
        ("There are 312 rural bus routes (RBR).", "rural bus route"),
        ("There were now 312 rural bus routes across the country.", "rural bus route"),
        ("The number of rural bus routes was 312.", "rural bus route"),
        ("The total number of rural bus routes fell to 312.", "rural bus route"),
        ("A survey found that there were 45 associations of allotment holders.", "association of allotment holder"),
        ("LEEDS, 20 May 2014 – There are 312 rural bus routes.", "rural bus route"),
        ("The council spent £3.4 million of extra funding on roads.", "extra funding council spent road"),
    ],
)
def test_a_statement_of_how_many_there_are_gives_the_noun_phrase(text: str, measure: str) -> None:
    """However it is put, what is counted is the same."""
    (figure,) = told(text)

    assert measure == figure.measure


@pytest.mark.parametrize(
    "text",
    [
        "In all 12 people were hurt.",
        "The fire destroyed 3 of the barns.",
        "It opened 14 more than the 300 of last year.",
        "They employ 450 drivers.",
        "The company employs 450 bus drivers in its depots.",
        "They carried 41,000 passengers, compared with 39,000 passengers in the spring.",
        "The rate was 7.4% in May.",
        "The builder's order backlog at the end of March was 1,625.",
        "The builder owned 15,980 building lots in the north.",
        "Prizes include 25 signed books.",
        "In the village, for example, 40 rural homes were flooded.",
        "There are 312 rural bus routes (excluding school buses).",
        "There are 312 rural bus routes (RBR) for pupils.",
        "Depots opened:\n\n- 12 new bus depots were opened\n- 15 new tram depots were opened",
    ],
)
def test_words_that_leave_open_which_quantity_it_is_give_no_measure(text: str) -> None:
    """Figures of one measure must agree: an accident, a part, a comparison, an example is not the measure."""
    assert {""} == {figure.measure for figure in told(text)}


def test_statements_that_differ_in_a_word_have_different_measures() -> None:
    """What is said of the things counted tells them apart."""
    kept = "Some 40 coastal paths were reopened. Some 60 coastal paths were closed."
    text = f"{kept} There were 212 coastal paths in 2012-13."
    found = [figure.measure for figure in told(text)]

    assert all(found)
    assert 3 == len(set(found))


def test_figures_of_two_periods_are_of_two_measures() -> None:
    """A period that no date can say stays in the measure, so that two of them never match."""
    spring, summer = told("There were 30 bank mergers in Q1 2014. There were 19 bank mergers in Q2 2014.", "2014-08-01")

    assert ("bank merger in q1 2014", "bank merger in q2 2014") == (spring.measure, summer.measure)
    assert spring.as_of is summer.as_of is None


def test_this_year_is_the_year_that_the_paragraph_speaks_of() -> None:
    """A page that lists the budgets of several years says "this year" of each of them."""
    ferry = "The levy to be raised from new ferries this year is £{}."
    one, other = told(
        f"The 2020-21 budget passed. {ferry.format(400)}\n\nThe 2019-20 budget passed. {ferry.format(300)}"
    )
    (alone,) = told(ferry.format(400))

    assert one.measure != other.measure
    assert one.measure == f"{alone.measure} of 2020"


@pytest.mark.parametrize(
    ("share", "of"),
    [
        ("Around 40% of the population can read music.", "population"),
        ("Two thirds of the UK can read music.", "population"),
        ("Half of everyone in Wales can read music.", "population"),
        ("About 9 out of 10 people in England can read music.", "population"),
        ("Some 72% of UK homes have a piano.", "home"),
        ("In March 61% of respondents played an instrument.", "respondent"),
        ("Of all households, 12% own a drum.", "household"),
        ("Some 30% of adults aged 16 to 64 play the violin.", "adult aged 16 to 64"),
        ("Some 30% of 16 to 24 year olds play the violin.", "16 to 24 year old"),
        ("A poll found that 30% of people play the violin.", "people asked"),
        ("Sales reached 130% of the target.", ""),
        ("Of these, 30% play the violin.", ""),
    ],
)
def test_a_share_is_of_the_whole_that_is_named(share: str, of: str) -> None:
    """What "of" names is the whole; a country is its people, and more than all of a thing is no share of it."""
    figure = next(figure for figure in told(share) if figure.of == of)

    assert of == figure.of


def test_a_share_of_a_counted_whole_names_the_count() -> None:
    """“36% of the 412 choirs”: the whole is the claim that states it."""
    share, _ = told("The survey found that 36% of the 412 choirs sing in Welsh.")

    assert "r/2" == share.of


@pytest.mark.parametrize(
    ("text", "accumulates"),
    [
        ("So far 312 parishes have signed up.", True),
        ("This takes the total number of parishes to 312.", True),
        ("In the autumn 312 parishes had come forward; 220 parishes have come forward since.", False),
        ("There are now 312 parishes in the scheme.", False),
        ("The trust employs 312 foresters.", False),
        ("To date 4,200 trees have been planted.", True),
    ],
)
def test_only_a_total_so_far_accumulates(text: str, accumulates: bool) -> None:
    """What there is now may be less tomorrow; what has been done so far may not."""
    assert accumulates == told(text)[0].accumulates


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Operating profit fell by 150%.", "operating profit"),
        ("There was a decrease of 35% in nuisance calls.", "nuisance call"),
        ("The clinic cut waiting times by 20%.", "waiting time"),
        ("Of 90 calls, 40 were answered, a fall of 12%.", ""),
    ],
)
def test_a_change_is_of_its_subject(text: str, measure: str) -> None:
    """What can fall below nothing is known by its name."""
    assert measure == told(text)[-1].measure


def test_a_counted_phrase_is_told_even_where_the_measure_is_not() -> None:
    """What is counted can be named where it is not known which of them are meant."""
    read = page(Release(id="r", text="They trained 45 groups of young sailors, and 30 of them went to sea."))
    sailors, some = (counted_phrase(mention, read) for mention in read.mentions)

    assert sailors is not None
    assert "group of young sailor" == sailors.words
    assert some is None


@pytest.mark.parametrize(
    "text",
    [
        "Europe\n\nNet sales for 2013 were £4 million.\n\nAsia\n\nNet sales for 2013 were £5 million.",
        "Operating income was £3 million. For the nine months, operating income was £9 million.",
        "Among men 36% said yes. Among women 40% said yes.",
        "In the north 25% of homes have solar panels. In the south 30% of homes have solar panels.",
        "A new school will cost £12 million in 2015. A new school will cost £15 million in 2015.",
        "Before the fire there were 40 listed barns. After the fire there were 12 listed barns.",
        "The first phase will create 300 permanent jobs. The second phase will create 500 permanent jobs.",
        "There will be 80 new homes in Leeds. There will be 60 new homes in York.",
        "The survey found that 45% of women feel safe at night. The survey found that 62% of men feel safe at night.",
        "There were 40 officers at the match. There were 60 officers on duty on Sunday.",
        "Last week 30 people were treated in hospital. This week 41 people were treated in hospital.",
    ],
)
def test_figures_of_different_things_never_share_all_that_is_told_of_them(text: str) -> None:
    """Sentences of one build, with a word, a place, a time or a heading apart, must not be compared."""
    one, other = (figure for figure in told(text) if figure.measure or figure.quote[0] in "£0123456789")

    assert not one.measure or (one.measure, one.of, one.scope, one.as_of) != (
        other.measure,
        other.of,
        other.scope,
        other.as_of,
    )


def test_a_share_in_brackets_is_for_what_is_counted_before_it() -> None:
    """“38 million adults (76%) swim”: both figures are for adults who swim."""
    adults, share = told("Some 38 million adults (76%) swim in the sea every week.")

    assert adults.measure == share.measure == "adult swim in sea every week"
