"""Measured against others and against human answers; nothing here is a test or is shipped."""
