"""Putting together what each page of the workbench is handed (screens.py)."""
