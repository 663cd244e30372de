"""A board pack: what a board has to know of one plan on one day, as plain values, and the files made of it.

=====================  =====================================================================================
module                 duty
=====================  =====================================================================================
``reading``            from the files of a project to what an edition may show on a day
``scope``              one plan, from a day to a day: what every part looks at
``cover`` … ``key``    one part of the pack each, as plain values
``whole``              all parts together: ``Pack``
``to_word`` … ``to_calendar``  a ``Pack`` as the bytes of a file, by a function called ``made``
=====================  =====================================================================================

Every form tells the same ``Pack``, so that Word, Excel and JSON cannot contradict each other. Texts are plain
words: a file handed round at a meeting has no links to the site. What is hidden from an edition never comes
so far: it is left out when the files are read.
"""
