"""What the program's work costs, as ratios to what it cannot do without."""
