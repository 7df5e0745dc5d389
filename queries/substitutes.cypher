// Who stood in for whom, and at which meeting.
//
// param body: name(Group|Organisation)  The body that met; of an organisation, any body that is part of it
// param date: date
// param person: name(Person|Post|Organisation)  The substitute, or whom they stood in for
// param as_of: day = today  What had been recorded by the end of this day
// column date: date
// column body: text
// column person: text
// column stood_in_for: text
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (p:Person)-[r:STOOD_IN_FOR]->(x)
WHERE $person IS NULL OR p.id IN $person OR x.id IN $person
WITH p, r, x, r.meeting AS meeting_id, r.document AS document_id, r.evidence AS evidence_id
MATCH (m:Meeting {id: meeting_id})<-[:HELD]-(b:`Group`)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($date IS NULL OR m.date STARTS WITH $date)
  AND ($as_of IS NULL OR m.date <= $as_of)
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT m.date AS date, b.name AS body, p.name AS person, x.name AS stood_in_for,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY date, body, person, stood_in_for, quote
