// Which meetings there were, and what is recorded of each.
//
// param body: name(Group|Organisation)  The body that met; of an organisation, any body that is part of it
// param date: date
// param as_of: day = today  What had been recorded by the end of this day
// column date: date
// column body: text
// column starts: text
// column ends: text
// column venue: text
// column chair: list  Who took the chair
// column quorate: text  yes, no or not recorded
// column known_from: text  minutes, summary or mention
// column attendance: text  full, partial or not recorded
// column next_meeting: date
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (b:`Group`)-[r:HELD]->(m:Meeting)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($date IS NULL OR m.date STARTS WITH $date)
  AND ($as_of IS NULL OR m.date <= $as_of)
WITH DISTINCT b, r, m, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
OPTIONAL MATCH (p:Person)-[a:ATTENDED]->(m)
WHERE a.chair
RETURN DISTINCT m.date AS date, b.name AS body, m.starts AS starts, m.ends AS ends, m.venue AS venue, p.name AS chair,
       m.quorate AS quorate, m.known_from AS known_from, m.attendance AS attendance, m.next_meeting AS next_meeting,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY date, body, quote
