"""The files a council exchanges, each made by a function from plain values to bytes.

========================  ==================================================  ==========================
function                  takes                                               gives
========================  ==================================================  ==========================
``csv_file.csv_of``       a ``sheets.Sheet``                                  CSV, safe in spreadsheets
``xlsx_file.xlsx_of``     ``sheets.Sheet`` values, a title, a day             an Excel workbook
``json_file.json_of``     any plain value                                     JSON
``calendar_file``         a name, ``Event`` values, the day it is said on     iCalendar, by ``calendar_of``
``feed_file.atom_of``     a title, ``Entry`` values, who gives the ids        an Atom feed
``picture_file.png_of``   a ``charts.StackedBars`` or ``charts.DatedLine``    a PNG picture, 16 cm wide
``word_file.word_of``     a ``papers.Paper``                                  a Word document
========================  ==================================================  ==========================

The same values give the same bytes: no file knows when, where or by whom it was made, and days come from the
caller. Nothing here reads a plan, prints, or writes to disk. No function fails on odd text: characters that a
format cannot hold become ``�``, and a rating is always told in words beside its colour.

Import what you need from its own module: a build that offers only CSV does not load Word.
"""
