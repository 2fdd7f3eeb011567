"""The views of the workbench, by what they are about."""
