"""The screens: library, compare, reader, help, and the questions they ask."""
