"""The shape of running text: lines, paragraphs, sentences, quotations and repeats, each with its place."""
