"""Plain values as a council has them, and some as nobody would wish them."""

from __future__ import annotations

from datetime import date

from waymark.exchange.charts import DatedLine, StackedBars
from waymark.exchange.papers import Chart, Grid, Heading, PageBreak, Paper, Paragraph, Points
from waymark.exchange.picture_file import png_of, told
from waymark.exchange.sheets import Column, Linked, Rated, Sheet

DAY = date(2022, 12, 12)
ODD = "a\x00b\x0bc\ud800d\uffffe\x7ff"
"""Characters that XML cannot hold."""
ODD_FITTED = "a�b�c�d�e�f"

SHEET = Sheet(
    "Actions",
    (
        Column("Id", "id"),
        Column("Action"),
        Column("Due", "date"),
        Column("Progress", "number"),
        Column("Rating", "rating"),
        Column("Page"),
    ),
    (
        (
            "act-1.1",
            "Agree how referrals are decided",
            date(2022, 11, 30),
            -12.5,
            Rated("On track", "green"),
            Linked("Front door", "https://plans.example.gov.uk/01.html#act-1.1"),
        ),
        ("act-1.2", "=1+1", date(2023, 3, 31), 1250, Rated("Delayed", "red"), None),
    ),
    "Ratings as the board agreed them.",
)
EMPTY = Sheet("Nothing yet", (Column("Id", "id"), Column("Action")))

BARS = StackedBars(
    "Actions by theme",
    (
        ("Front door", (("green", "On track", 6), ("amber", "Some delay", 2), ("red", "Late", 0))),
        ("Leadership, £ & é", (("green", "On track", 1), ("amber", "Some delay", 0), ("red", "Late", 4))),
    ),
)
LINE = DatedLine(
    "Referrals decided within a day",
    "percent",
    ((date(2022, 3, 31), "Q1 2022", 61.5), (date(2022, 6, 30), "Q2 2022", 70), (DAY, "Q4 2022", 88)),
    (("Target: 95%", 95),),
)

PAPER = Paper(
    "Improvement plan: progress",
    (("Committee", "Scrutiny"), ("Date", "12 January 2023")),
    (
        Heading(1, "Recommendations"),
        Points(("note the progress;", "agree the new date."), numbered=True),
        Heading(1, "Progress"),
        Paragraph("Most is on track.\n\nSome is late & <new>.\nTwo lines.", "lead"),
        Points(("one", "two")),
        Points(("again", "from one"), numbered=True),
        Chart(png_of(BARS), told(BARS), "Figure 1. Ratings."),
        Heading(1, "Appendix"),
        Paragraph("All actions."),
        Grid(SHEET, landscape=True),
        Paragraph("After the table."),
        PageBreak(),
        Heading(2, "Back"),
        Grid(EMPTY),
    ),
    DAY,
    "A Council",
)
