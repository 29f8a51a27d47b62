"""A tagged PDF as its readers see it: marks, tree, links, outline and metadata."""
