"""The embedded stores: the same rows asked in Cypher (kglite) and SPARQL (pyoxigraph), read-only and within limits."""
