"""Version 1: its addresses and shapes are kept."""
