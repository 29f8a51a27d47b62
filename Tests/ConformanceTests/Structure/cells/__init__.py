"""What stands in the cells that a table finder sees between the rules, and what should stand there."""
