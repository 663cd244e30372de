"""When a clock runs out: counting hours, days and working days, and the bank holidays of England."""

from .bank_holidays import VERSION, BankHoliday, bank_holidays
from .counting import COUNCIL_ONLY, Due, counts, due, rough_hours

__all__ = ["COUNCIL_ONLY", "VERSION", "BankHoliday", "Due", "bank_holidays", "counts", "due", "rough_hours"]
