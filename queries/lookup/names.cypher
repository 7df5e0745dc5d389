// What everything that has a name is called.
//
// column id: text
// column label: text
// column name: text
// column variant: text
MATCH (n:Person|Post|Organisation|`Group`|Party|Meeting|Matter|Workstream|Document)
UNWIND [n.name] + coalesce(n.variants, []) + coalesce(n.names, []) AS variant
RETURN DISTINCT n.id AS id, head([label IN labels(n) WHERE label <> 'Graphkit']) AS label, n.name AS name, variant
ORDER BY id, variant
