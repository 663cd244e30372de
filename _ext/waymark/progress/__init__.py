"""Where an action stands on a day, and how many stand where."""

from .counting import Tally, tally
from .state import COMPLETE, DONE, Slip, State, state

__all__ = ["COMPLETE", "DONE", "Slip", "State", "Tally", "state", "tally"]
