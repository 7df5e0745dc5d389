"""The stores: the same rows asked in Cypher (kglite) and SPARQL (pyoxigraph, rdflib), read-only and within limits."""
