"""Rating scales and publication rules: what they say depends on nothing but what they are given."""
