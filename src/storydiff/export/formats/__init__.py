"""One file for each format of a comparison, and what they are made of."""
