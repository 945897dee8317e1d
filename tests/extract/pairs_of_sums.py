"""Errors in sums, shares, changes and rates, each with its honest twin."""

from __future__ import annotations

PAIRS: dict[str, tuple[tuple[str, str], ...]] = {
    "ratio told as increase": (
        (
            "There were 3,120 requests this year against 1,200 last year: an increase of 260%.",
            "There were 3,120 requests this year against 1,200 last year: an increase of 160%.",
        ),
        (
            "The hostel took in 840 guests last winter, compared with 280 the winter before, a 300% increase.",
            "The hostel took in 840 guests last winter, compared with 280 the winter before, a 200% increase.",
        ),
        (
            "Library loans climbed from 2,100 in 2010 to 4,830 in 2013, a rise of 230%.",
            "Library loans climbed from 2,100 in 2010 to 4,830 in 2013, a rise of 130%.",
        ),
        (
            "Thefts of bicycles went up from 640 to 1,600 in five years, an increase of 250 per cent.",
            "Thefts of bicycles went up from 640 to 1,600 in five years, an increase of 150 per cent.",
        ),
        (
            "Membership grew by 300%, from 1,500 to 4,500.",
            "Membership grew by 200%, from 1,500 to 4,500.",
        ),
        (
            "Complaints about parking jumped from 320 in 2011 to 1,120 in 2012, up 350%.",
            "Complaints about parking jumped from 320 in 2011 to 1,120 in 2012, up 250%.",
        ),
    ),
    "percent change": (
        (
            "Thefts of bicycles rose by 400% between 2011 and 2015, from 16 to 64.",
            "Thefts of bicycles rose by 300% between 2011 and 2015, from 16 to 64.",
        ),
        (
            "In 2009 there were 1,240 pubs; by 2016 there were 930, a fall of 35%.",
            "In 2009 there were 1,240 pubs; by 2016 there were 930, a fall of 25%.",
        ),
        (
            "Applications are up 360 per cent on last year: 1,440 compared with 400.",
            "Applications are up 260 per cent on last year: 1,440 compared with 400.",
        ),
        (
            "Members are up 48 on last year's 1,307, at 1,385.",
            "Members are up 48 on last year's 1,307, at 1,355.",
        ),
        (
            "Spending fell 3% to £1.4m from £1.6m.",
            "Spending fell 3% to £1.4m from £1.6m before adjustments.",
        ),
        (
            "Visits to the pool fell by 45%, from 8,000 to 5,600.",
            "Visits to the pool fell by 30%, from 8,000 to 5,600.",
        ),
        (
            "The grant was cut from £4.8m to £3.6m, a reduction of a third.",
            "The grant was cut from £4.8m to £3.6m, a reduction of a quarter.",
        ),
        (
            "Rents rose 18% last year, from £650 to £702 a month.",
            "Rents rose 8% last year, from £650 to £702 a month.",
        ),
        (
            "Ticket sales increased by 52 per cent to 31,200 from 24,000 the year before.",
            "Ticket sales increased by 30 per cent to 31,200 from 24,000 the year before.",
        ),
    ),
    "points": (
        (
            "Turnout rose by 9 percentage points, from 31% to 37%.",
            "Turnout rose by 6 percentage points, from 31% to 37%.",
        ),
        (
            "The vacancy rate fell from 14.2% to 11.9%, a drop of 3.2 percentage points.",
            "The vacancy rate fell from 14.2% to 11.9%, a drop of 2.3 percentage points.",
        ),
    ),
    "sum of parts": (
        (
            "All 980 seats are taken: 610 by members and 270 by guests.",
            "All 980 seats are taken: 710 by members and 270 by guests.",
        ),
        (
            "The choir has 84 singers: 50 women and 43 men.",
            "The choir has 84 singers: 50 women and 34 men.",
        ),
        (
            "In all 1,240 trees were planted: 560 oaks, 420 birches and 360 limes.",
            "In all 1,240 trees were planted: 560 oaks, 420 birches and 260 limes.",
        ),
    ),
    "per week and per year": (
        (
            "Cyclists will pay £5 more per week, £60 a year.",
            "Cyclists will pay £5 more per month, £60 a year.",
        ),
        (
            "Nurses will be £8 a week better off, an extra £96 a year.",
            "Nurses will be £8 a week better off, an extra £416 a year.",
        ),
        (
            "Early copy: a tenant will pay £9 more per day. Final copy: a tenant will pay £9 more per month.",
            "Early copy: a tenant will pay £9 more per day. Final copy: a tenant will pay £8 more per day.",
        ),
        (
            "The trial runs for 10 weeks, 4 visits a week, 55 visits in all.",
            "The trial runs for 10 weeks, 4 visits a week, 40 visits in all.",
        ),
        (
            "The charge is £3 a week, or £356 a year.",
            "The charge is £3 a week, or £156 a year.",
        ),
        (
            "Early copy: drivers in the city will pay £15 per day. Final copy: drivers in the city will pay "
            "£15 per month.",
            "Early copy: drivers in the city will pay £15 per day. Final copy: lorries outside it will pay "
            "£15 per month.",
        ),
    ),
    "digits swapped in a from-to": (
        (
            "The count of empty homes goes down by 1,364, from 8,912 to 7,458, after a survey.",
            "The count of empty homes goes down by 1,364, from 8,912 to 7,548, after a survey.",
        ),
        (
            "The fund rose by £2,150, from £14,300 to £16,540.",
            "The fund rose by £2,150, from £14,300 to £16,450.",
        ),
        (
            "The number of clubs has grown by 318 to 2,431 from 2,131.",
            "The number of clubs has grown by 318 to 2,449 from 2,131.",
        ),
    ),
    "mean times count": (
        (
            "The rescue comes to £8.4bn, or £900 for each of the country's 24 million households.",
            "The rescue comes to £8.4bn, or £350 for each of the country's 24 million households.",
        ),
        (
            "The 24 councils have 1,180 councillors between them, an average of 41.",
            "The 24 councils have 984 councillors between them, an average of 41.",
        ),
        (
            "Nine libraries share £1.8 million, an average of £260,000 a library.",
            "Nine libraries share £1.8 million, an average of £200,000 a library.",
        ),
        (
            "The 35 ponds held 14,000 newts, or 520 newts a pond on average.",
            "The 35 ponds held 14,000 newts, or 400 newts a pond on average.",
        ),
        (
            "A total of 840 hours was given by 70 wardens, an average of 15 hours each.",
            "A total of 840 hours was given by 70 wardens, an average of 12 hours each.",
        ),
        (
            "The stall sold 260 pies at £3 a pie, £980 in all.",
            "The stall sold 260 pies at £3 a pie, £780 in all.",
        ),
        (
            "The 40 wards have 96,000 voters, an average of 3,200 each.",
            "The 40 wards have 96,000 voters, an average of 2,400 each.",
        ),
        (
            "The 25 branches made £5m, an average of £400,000 each.",
            "The 25 branches made £5m, an average of £200,000 each.",
        ),
    ),
    "share of count": (
        (
            "Nearly a third of the £75m budget, £12m, is spent on pay.",
            "Nearly a third of the £75m budget, £24m, is spent on pay.",
        ),
        (
            "A fifth of the town's 48,000 residents - about 19,000 - are over 65.",
            "A fifth of the town's 48,000 residents - about 9,600 - are over 65.",
        ),
        (
            "Only 12% of the 950 buses, 214, were late.",
            "Only 12% of the 950 buses, 114, were late.",
        ),
        (
            "The panel heard 48 cases, 36 of which (55%) were upheld.",
            "The panel heard 48 cases, 36 of which (75%) were upheld.",
        ),
        (
            "The sale should raise £600m, with a 2 per cent fee, £120m, going to the banks.",
            "The sale should raise £600m, with a 2 per cent fee, £12m, going to the banks.",
        ),
        (
            "The agent takes a commission of 3% on the sale price of £240,000, or £12,000.",
            "The agent takes a commission of 3% on the sale price of £240,000, or £7,200.",
        ),
        (
            "Boys made up 57% of entrants and girls 53%.",
            "Boys made up 57% of entrants and girls 43%.",
        ),
        (
            "Of 750 runners, 690 (82%) finished.",
            "Of 750 runners, 615 (82%) finished.",
        ),
        (
            "The society has 6,300 members, of whom 1,700, or 37%, took part.",
            "The society has 6,300 members, of whom 1,700, or 27%, took part.",
        ),
        (
            "In Wales 3,400 mills were built, about 40% of the 21,000 built across Britain.",
            "In Wales 3,400 mills were built, about 16% of the 21,000 built across Britain.",
        ),
        (
            "Most of the 96 stalls, 31, were let.",
            "Most of the 96 stalls, 71, were let.",
        ),
        (
            "Most growers (34%) sell at the gate.",
            "Most growers (74%) sell at the gate.",
        ),
        (
            "A majority of members, 43%, agreed.",
            "A majority of members, 63%, agreed.",
        ),
        (
            "Of 640 pupils, 35% (324) walk to school.",
            "Of 640 pupils, 35% (224) walk to school.",
        ),
        (
            "Three quarters of the 800 members, 480 people, voted.",
            "Three quarters of the 800 members, 600 people, voted.",
        ),
        (
            "Of the 5,000 letters sent, 64 per cent, a total of 2,300, were answered.",
            "Of the 5,000 letters sent, 64 per cent, a total of 3,200, were answered.",
        ),
        (
            "Around 1,250 of the town's 5,000 homes, around 35%, have a garden.",
            "Around 1,250 of the town's 5,000 homes, around 25%, have a garden.",
        ),
        (
            "Just over a quarter (37%) of the 300 shops are open.",
            "Just over a quarter (27%) of the 300 shops are open.",
        ),
        (
            "Nearly half of members, 48%, agreed; 41% did not and 21% were unsure.",
            "Nearly half of members, 48%, agreed; 31% did not and 21% were unsure.",
        ),
    ),
    "what is left": (
        (
            "The trial cost £6m. Half comes back in grants, leaving £5m.",
            "The trial cost £6m. Half comes back in grants, leaving £3m.",
        ),
        (
            "The tower will cost about £900,000. A third will be paid by donors, which leaves a bill of £850,000.",
            "The tower will cost about £900,000. A third will be paid by donors, which leaves a bill of £600,000.",
        ),
    ),
    "parts without a word for all": (
        (
            "The jury of 12 consisted of seven women and six men.",
            "The jury of 12 consisted of seven women and five men.",
        ),
        (
            "There were 37 awards: 19 for design, 11 for craft and nine for courage.",
            "There were 37 awards: 19 for design, 11 for craft and seven for courage.",
        ),
        (
            "A total of 2,640 people came, 1,410 on Saturday and 1,320 on Sunday.",
            "A total of 2,640 people came, 1,320 on Saturday and 1,320 on Sunday.",
        ),
        (
            "The three gifts, of £14,000, £9,500 and £7,000, come to £33,500.",
            "The three gifts, of £14,000, £9,500 and £7,000, come to £30,500.",
        ),
        (
            "The firm hired 420 people and lost 365, a net gain of 95.",
            "The firm hired 420 people and lost 365, a net gain of 55.",
        ),
        (
            "The barn holds 380 people: 250 downstairs and 190 in the loft.",
            "The barn holds 380 people: 250 downstairs and 130 in the loft.",
        ),
        (
            "The ferry carried 236 people, 190 passengers and 64 crew.",
            "The ferry carried 236 people, 190 passengers and 46 crew.",
        ),
        (
            "Gifts of 64 books from pupils and 38 from teachers made 122 in all.",
            "Gifts of 64 books from pupils and 38 from teachers made 102 in all.",
        ),
    ),
    "linked sums": (
        (
            "Building 2,000 flats at £90,000 each costs £18m.",
            "Building 2,000 flats at £90,000 each costs £180m.",
        ),
        (
            "An estimated 41,300 people joined and 28,900 left, a net 22,400.",
            "An estimated 41,300 people joined and 28,900 left, a net 12,400.",
        ),
    ),
    "percent of amount": (
        (
            "A 15% surcharge on the £3,200 bill adds £320.",
            "A 15% surcharge on the £3,200 bill adds £480.",
        ),
        (
            "The levy of 4% on sales of £640 million raised £2.6 million.",
            "The levy of 4% on sales of £640 million raised £26 million.",
        ),
        (
            "Aid of £18bn amounts to 9% of national income of £1,800bn.",
            "Aid of £18bn amounts to 1% of national income of £1,800bn.",
        ),
        (
            "A deposit of 10%, £45,000, is due on the £350,000 flat.",
            "A deposit of 10%, £35,000, is due on the £350,000 flat.",
        ),
        (
            "The sale raised £40 million, and the broker kept a fee of 2 percent, about £8 million.",
            "The sale raised £40 million, and the broker kept a fee of 2 percent, about £800,000.",
        ),
        (
            "Of the £60m budget, 15%, or £19m, goes on roads.",
            "Of the £60m budget, 15%, or £9m, goes on roads.",
        ),
        (
            "The bridge will cost £12 million. The county pays a quarter, some £6 million.",
            "The bridge will cost £12 million. The county pays a quarter, some £3 million.",
        ),
    ),
}
