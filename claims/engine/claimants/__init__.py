"""Claimants: whose claim it is, from the options that a text gives, weighed and explained."""
