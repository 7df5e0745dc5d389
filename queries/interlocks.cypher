// Who sits on more than one body, and so links them.
//
// param person: name(Person)
// param body: name(Group)  One of the two bodies
// param as_of: day = today  What had been recorded by the end of this day
// column person: text
// column body: text
// column other_body: text
// column meetings: list  The meetings of the first body that the person was present at
// column other_meetings: list
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (p:Person)-[r:ATTENDED]->(m:Meeting)<-[:HELD]-(b:`Group`)
WHERE r.status = 'present' AND ($as_of IS NULL OR m.date <= $as_of) AND ($person IS NULL OR p.id IN $person)
MATCH (p)-[q:ATTENDED]->(n:Meeting)<-[:HELD]-(c:`Group`)
WHERE q.status = 'present' AND ($as_of IS NULL OR n.date <= $as_of) AND b.id < c.id AND ($body IS NULL OR b.id IN $body OR c.id IN $body)
WITH p, b, c, m, n, r
ORDER BY r.date, r.id
WITH p, b, c, collect(DISTINCT m.id) AS met, collect(DISTINCT n.id) AS others, head(collect(r)) AS r
WITH p, b, c, met, others, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
UNWIND met AS meeting_id
UNWIND others AS other_id
MATCH (x:Meeting {id: meeting_id})
MATCH (y:Meeting {id: other_id})
RETURN DISTINCT p.name AS person, b.name AS body, c.name AS other_body, x.name AS meetings, y.name AS other_meetings,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY person, body, other_body, quote
