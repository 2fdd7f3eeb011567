"""Tests of rules that no single module can keep by itself."""
