"""Which claims of different releases speak of one thing: series, nouns that mean the same, and matches in words."""
