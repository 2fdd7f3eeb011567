"""What an article's text must be like, and reading a file: no database, no network."""
