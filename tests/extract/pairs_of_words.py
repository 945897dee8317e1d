"""Errors in what words say of figures, and in dates, lists and scores, each with its honest twin."""

from __future__ import annotations

PAIRS: dict[str, tuple[tuple[str, str], ...]] = {
    "score": (
        (
            "He won the final 5-3, sealing it in the ninth frame.",
            "He won the final 5-3, sealing it in the eighth frame.",
        ),
        (
            "She took the match 3-1 after winning the fifth set.",
            "She took the match 3-1 after winning the fourth set.",
        ),
        (
            "The club won the series 4-1 with a victory in game six.",
            "The club won the series 4-1 with a victory in game five.",
        ),
        (
            "They clinched the series 3-0 after winning game four.",
            "They clinched the series 3-0 after winning game three.",
        ),
    ),
    "age": (
        (
            "The poet, who died in 1987 aged 81, was born in 1916.",
            "The poet, who died in 1987 aged 71, was born in 1916.",
        ),
        (
            "4 March 2014. Ida, 66, was 15 when she came to Norland in 1971.",
            "4 March 2014. Ida, 66, was 23 when she came to Norland in 1971.",
        ),
        (
            "Born in Hull on 4 May 1928, he died in 1999 at the age of 61.",
            "Born in Hull on 4 May 1928, he died in 1999 at the age of 71.",
        ),
        (
            "Born in 1961, she was 31 when she opened the bakery in 1982.",
            "Born in 1961, she was 21 when she opened the bakery in 1982.",
        ),
        (
            "9 July 2018. The potter, aged 52, sold her first bowl at 14 in 1999.",
            "9 July 2018. The potter, aged 52, sold her first bowl at 33 in 1999.",
        ),
        (
            "3 June 2010. Now aged 45, he was ten when the mine closed in 1990.",
            "3 June 2010. Now aged 45, he was 25 when the mine closed in 1990.",
        ),
        (
            "1 May 2012. The painter, now 60, was 15 when her first picture was sold in 1987.",
            "1 May 2012. The painter, now 60, was 35 when her first picture was sold in 1987.",
        ),
    ),
    "people and cases": (
        (
            "Some 8,300 people claimed. The 8,300 claims cover 11,900 people.",
            "Some 8,300 claims were made. The 8,300 claims cover 11,900 people.",
        ),
        (
            "There are 41,600 people on the list for a plot. The 41,600 households on it include 88,000 people.",
            "There are 41,600 households on the list for a plot. The 41,600 households on it include 88,000 people.",
        ),
        (
            "There are 3.4 million people waiting for a test. The 3.4 million referrals involve about 2.9 "
            "million patients.",
            "There are 3.4 million referrals waiting. The 3.4 million referrals involve about 2.9 million patients.",
        ),
    ),
    "far lower bound": (
        (
            "Over a quarter of barns are empty, according to a survey, which put the figure at 47%.",
            "Over a quarter of barns are empty, according to a survey, which put the figure at 28%.",
        ),
        (
            "More than one in eight lambs is sold abroad. The study puts the rate at 37 per cent.",
            "More than one in eight lambs is sold abroad. The study puts the rate at 13 per cent.",
        ),
        (
            "More than one in five pupils walk to school. The survey puts the figure at 44 per cent.",
            "More than one in five pupils walk to school. The survey puts the figure at 22 per cent.",
        ),
        (
            "More than a third of residents recycle. The report puts the share at 62 per cent.",
            "More than a third of residents recycle. The report puts the share at 36 per cent.",
        ),
    ),
    "million and billion": (
        (
            "The bank was fined $340 million. The fine of $340 billion is the largest ever.",
            "The bank was fined $340 million. The fine of $340m is the largest ever.",
        ),
        (
            "Firm to invest £130bn in tidal power. The firm said it would invest £130m in tidal power over six years.",
            "Firm to invest £130m in tidal power. The firm said it would invest £130m in tidal power over six years.",
        ),
        (
            "Sales of timber reached £48 million. The value of timber, the board said, was £48 billion.",
            "Sales of timber reached £48 million. The value of timber, the board said, was £48m.",
        ),
        (
            "Port passes quarter of a million containers. The number of containers has now passed 250 million.",
            "Port passes quarter of a million containers. The number of containers has now passed 250,000.",
        ),
        (
            "Repairing the canal will cost the county £65 billion. The engineers' report puts the cost at £65 million.",
            "Repairing the canal will cost the county £65 million. The engineers' report puts the cost at £65 million.",
        ),
        (
            "The tunnel will cost £3.2 million, made up of £2bn for digging and £1.2bn for track.",
            "The tunnel will cost £3.2 billion, made up of £2bn for digging and £1.2bn for track.",
        ),
    ),
    "headline and body": (
        (
            "Region passes half a million solar roofs. The running total of solar roofs has now passed 500 million.",
            "Region passes half a million solar roofs. The running total of solar roofs has now passed 500,000.",
        ),
    ),
    "weekday": (
        (
            "The vote is on Tuesday 8 May 2014.",
            "The vote is on Thursday 8 May 2014.",
        ),
        (
            "It was dated Monday, 14 July 1999.",
            "It was dated Wednesday, 14 July 1999.",
        ),
    ),
    "list": (
        (
            "The town set five tests: faster buses, more shade, cleaner air and safer roads.",
            "The town set four tests: faster buses, more shade, cleaner air and safer roads.",
        ),
        (
            "The mayor named her five aims: housing, parks, transport and safety.",
            "The mayor named her four aims: housing, parks, transport and safety.",
        ),
        (
            "The plan has three goals: cleaner air and safer streets.",
            "The plan has two goals: cleaner air and safer streets.",
        ),
    ),
    "several accounts": (
        (
            "The Times: 24 people were arrested. The Echo: 42 people were arrested.",
            "The Times: 24 people were arrested. The Echo: 42 people were questioned.",
        ),
        (
            "Radio Vale: the storm damaged 31 boats. The Courier: 44 boats were damaged. The website: it "
            "damaged 90 boats.",
            "Radio Vale: the storm damaged 31 boats. The Courier: about 30 boats were damaged.",
        ),
    ),
    "record": (
        (
            "Sales beat last year's record by £9,000, at £64,000 against £58,000.",
            "Sales beat last year's record by £6,000, at £64,000 against £58,000.",
        ),
        (
            "This was Scotland's warmest June, beating the record set in 1940 by 0.9C. For Scotland as a "
            "whole the mean was 15.1C, against a previous record of 14.9C in 1940.",
            "This was Scotland's warmest June, beating the record set in 1940 by 0.2C. For Scotland as a "
            "whole the mean was 15.1C, against a previous record of 14.9C in 1940.",
        ),
    ),
    "mean of whole numbers": (
        (
            "In 13 matches he scored 2.27 tries on average.",
            "In 13 matches he scored 2.31 tries on average.",
        ),
        (
            "The judges gave an average of 6.41 from 8 scores.",
            "The judges gave an average of 6.38 from 8 scores.",
        ),
        (
            "The 16 children asked had an average of 1.71 pets each.",
            "The 16 children asked had an average of 1.75 pets each.",
        ),
        (
            "Fifteen players took part and the mean number of games won was 2.49.",
            "Fifteen players took part and the mean number of games won was 2.47.",
        ),
        (
            "A die was thrown 10 times and the mean score was 3.47.",
            "A die was thrown 10 times and the mean score was 3.4.",
        ),
    ),
    "how long and how many times": (
        (
            "The strike lasted three weeks, from 1 May 2012 to 8 May 2012.",
            "The strike lasted a week, from 1 May 2012 to 8 May 2012.",
        ),
        (
            "The road is shut from 4 March 2019 to 18 March 2019, six weeks in all.",
            "The road is shut from 4 March 2019 to 18 March 2019, two weeks in all.",
        ),
        (
            "Visits trebled from 300 to 1,450.",
            "Visits more than trebled from 300 to 1,450.",
        ),
        (
            "At 5,200, the number is three times the 2,600 of 2005.",
            "At 5,200, the number is twice the 2,600 of 2005.",
        ),
    ),
}
