"""graphkit: minutes of boards, councils and partnerships as a knowledge graph that quotes its sources."""

__version__ = "0.1.0"
