"""claimcheck: a type checker for the numbers in press releases."""
