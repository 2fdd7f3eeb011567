"""Cues: the words and constructions by which a text puts something down to somebody."""
