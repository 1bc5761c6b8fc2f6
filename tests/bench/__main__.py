"""Measures and prints one table: `./dev bench`, or `./dev bench saving listing` for some of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence

from tests.bench import listing, printing, saving, starting, window_keys
from tests.bench.measure import Measure, table

# A bench is a module with `measures()`; add it here.
BENCHES: dict[str, Callable[[], Iterable[Measure]]] = {
    "saving": saving.measures,
    "listing": listing.measures,
    "window": window_keys.measures,
    "printing": printing.measures,
    "starting": starting.measures,
}


def main(names: Sequence[str]) -> int:
    """Run the benches named, or all; 1 if one does not keep what was promised, 2 for an unknown name."""
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"there is no bench {', '.join(unknown)}; there are {', '.join(BENCHES)}", file=sys.stderr)
        return 2
    measures: list[Measure] = []
    for name in names or BENCHES:
        print(f"{name} ...", file=sys.stderr, flush=True)
        measures += BENCHES[name]()
    print(table(measures))
    return 0 if all(each.kept for each in measures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
