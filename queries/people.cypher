// Who is named, in which forms, and where they sat.
//
// param name: name(Person)
// column id: text
// column person: text
// column variants: list  The names under which the person is printed
// column posts: list
// column bodies: list  The bodies at whose meetings the person was
// column first: date  The earliest meeting that the person was at
// column last: date  The latest
// column document: text
// column page: int
// column quote: text
MATCH (p:Person)
WHERE $name IS NULL OR p.id IN $name
MATCH (p)-[r]-()
WITH p, r
ORDER BY coalesce(r.date, '9999'), r.id
WITH p, head(collect(r)) AS r
WITH p, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
OPTIONAL MATCH (p)-[:ATTENDED]->(a:Meeting)
WITH p, d, e, min(a.date) AS first, max(a.date) AS last
OPTIONAL MATCH (p)-[:ATTENDED]->(:Meeting)<-[:HELD]-(b:`Group`)
WITH DISTINCT p, d, e, first, last, b
OPTIONAL MATCH (p)-[:HOLDS]->(h:Post)
UNWIND p.variants AS variants
RETURN DISTINCT p.id AS id, p.name AS person, variants, h.name AS posts, b.name AS bodies, first, last,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY person, id
