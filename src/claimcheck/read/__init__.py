"""Files to releases, claims and links, with every problem in them."""
