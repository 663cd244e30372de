"""Builds portfolios of several sizes with Waymark and with plain Sphinx, and prints what each costs."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Final

from .comparing import Compared, compare
from .telling import missed, seconds, table, update

_PAGE: Final = Path(__file__).parent.parent / "docs" / "performance.md"
_SIZES: Final = (500, 2_000, 10_000)
_WARM_UP: Final = 50


def main() -> int:
    """Measure, print, and return 1 when a target was missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--sizes", nargs="+", type=int, default=_SIZES, metavar="N", help="how many actions (multiples of 50)"
    )
    parser.add_argument("--write", action="store_true", help="put the ratios into docs/performance.md")
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="work here, and leave everything in place"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="waymark-benchmark-") as folder:
        results = _measure(options.keep or Path(folder), options.sizes)
    print(table(results))
    if options.write:
        update(_PAGE, results)
    short = [line for one in results for line in missed(one)]
    print(*(f"MISSED: {line}" for line in short), sep="\n")
    return int(bool(short))


def _measure(folder: Path, sizes: list[int]) -> list[Compared]:
    """A small portfolio first, so that no size pays for compiling modules; then each size."""
    compare(folder / "warm-up", _WARM_UP)
    results = []
    for size in sizes:
        results.append(compare(folder / str(size), size))
        print(seconds(results[-1]), flush=True)
    return results


if __name__ == "__main__":
    sys.exit(main())
