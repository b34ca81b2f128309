"""Where articles come from: files, folders, standard input, and how each format is read."""
