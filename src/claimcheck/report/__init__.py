"""Findings in words: what they say, then one file for each format."""
