"""From texts to claim files that a person can correct and check again."""
