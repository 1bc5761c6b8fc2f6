"""What every other part stands on: no window, no tables."""
