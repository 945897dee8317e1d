"""The solver: relations → minimal conflicts with proof, and what the claims leave every variable."""

from claimcheck.solve.answers import agreeing, holds, witness
from claimcheck.solve.solution import Solution, agrees, solve

__all__ = ["Solution", "agreeing", "agrees", "holds", "solve", "witness"]
