// Who held which role, and when they were seen in it.
//
// param who: name(Person)
// param role: name(Post|Group|Organisation)  The post, or the group or organisation that it is in
// param as_of: day = today  The day that is asked about; that they were seen in it later counts
// column person: text
// column kind: text  post, member or representative
// column role: text
// column first: date  The first day on which minutes have them in it
// column last: date
// column state: text  held (seen before and after that day), last seen (before it) or unknown (only after it)
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (p:Person)-[r:HOLDS|MEMBER_OF|REPRESENTS]->(x)
WHERE ($who IS NULL OR p.id IN $who)
  AND ($role IS NULL OR x.id IN $role OR EXISTS { MATCH (x)-[:POST_IN]->(o) WHERE o.id IN $role })
WITH p, x, r, type(r) AS type
ORDER BY r.date DESC, r.id DESC
WITH p, x, type, min(r.date) AS first, max(r.date) AS last, head(collect(r)) AS r
WITH p, x, type, first, last, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT p.name AS person,
       CASE type WHEN 'HOLDS' THEN 'post' WHEN 'MEMBER_OF' THEN 'member' ELSE 'representative' END AS kind,
       x.name AS role, first, last,
       CASE WHEN $as_of IS NULL OR $as_of > last THEN 'last seen' WHEN $as_of < first THEN 'unknown' ELSE 'held' END AS state,
       e.standing AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY person, kind, role, quote
