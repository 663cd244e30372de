"""The command ``waymark``."""

from .main import main

__all__ = ["main"]
