"""The command `storydiff`."""
