// Who is named, in which forms, and where they sat.
//
// param name: name(Person)
// param as_of: day = today  What had been recorded by the end of this day
// column id: text
// column person: text
// column variants: list  The names under which the person is printed
// column posts: list
// column bodies: list  The bodies at whose meetings the person was
// column first: date  The earliest meeting that the person was at
// column last: date  The latest
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (p:Person)
WHERE $name IS NULL OR p.id IN $name
MATCH (p)-[r]-()
WHERE $as_of IS NULL OR r.date IS NULL OR r.date <= $as_of
WITH p, r
ORDER BY coalesce(r.date, '9999'), r.id
WITH p, head(collect(r)) AS r
WITH p, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
OPTIONAL MATCH (p)-[:ATTENDED]->(a:Meeting)
WHERE $as_of IS NULL OR a.date <= $as_of
WITH p, d, e, min(a.date) AS first, max(a.date) AS last
OPTIONAL MATCH (p)-[:ATTENDED]->(m:Meeting)<-[:HELD]-(b:`Group`)
WHERE $as_of IS NULL OR m.date <= $as_of
WITH DISTINCT p, d, e, first, last, b
OPTIONAL MATCH (p)-[holds:HOLDS]->(h:Post)
WHERE $as_of IS NULL OR holds.date <= $as_of
UNWIND p.variants AS variants
RETURN DISTINCT p.id AS id, p.name AS person, variants, h.name AS posts, b.name AS bodies, first, last,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY person, id
