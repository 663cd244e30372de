"""The form every file must have, and what is said to an author whose file has another.

The schemas are JSON Schema 2020-12 files that editors use too. Whether a file is valid is asked of a fast
library where it is installed; what exactly is wrong is found by another; the words are always ours.
"""

from __future__ import annotations

from .checking import Checked, check
from .fields import Field, fields_of
from .folder import schemas_folder
from .formats import is_date, is_period
from .kinds import kind_of_file

__all__ = ["Checked", "Field", "check", "fields_of", "is_date", "is_period", "kind_of_file", "schemas_folder"]
