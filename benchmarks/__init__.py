"""What `make bench` measures: ratios of two things run in turn on the same machine and database."""
