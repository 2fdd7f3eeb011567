"""Backends: what proposes the claims of an article."""
