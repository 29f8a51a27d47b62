"""The content of the cells that a table finder sees between rules, and the content that they should have."""
