"""Running text to typed claims and links: quantities, what they measure, where and when, and how the syntax ties them.

    release → passages → mentions → claims, links

A *passage* is a sentence (or a heading, a list item, a row of a table) with where it stands; a *mention* is a quantity
in it; each mention becomes a claim. Ties read the words between mentions and yield links. Nothing here does arithmetic.
"""
