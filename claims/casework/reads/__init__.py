"""Read models for screens and API alike: frozen dataclasses from a counted number of queries."""
