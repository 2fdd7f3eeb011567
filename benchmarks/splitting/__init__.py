"""How well and how fast articles are split, beside what others do: `make bench-claims`."""
