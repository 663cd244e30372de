"""What a reader can find, and the index that the browser looks it up in.

`finds` says what there is to find; `terms` cuts text into words as MiniSearch does; `serialised` writes
the index in MiniSearch's own form; `index_file` puts all of it into one script.
"""

from .finds import Find, Passage
from .index_file import index_script
from .kinds import KINDS, SHELVES
from .sources import Sources, finds_of

__all__ = ["KINDS", "SHELVES", "Find", "Passage", "Sources", "finds_of", "index_script"]
