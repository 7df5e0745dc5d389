// Who was at which meeting, in what capacity, and who was not.
//
// param body: name(Group|Organisation)  The body that met; of an organisation, any body that is part of it
// param date: date
// param person: name(Person)
// param as_of: day = today  What had been recorded by the end of this day
// column meeting: text
// column person: text
// column status: text  present, in_attendance, apologies or absent
// column chair: bool
// column posts: list  The posts that the same document gives the person
// column represents: list  The organisations that the person stood for there; "for …" for whom a substitute came
// column items: list  The items that the person was there for, where not for all
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (b:`Group`)-[:HELD]->(m:Meeting)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($date IS NULL OR m.date STARTS WITH $date)
  AND ($as_of IS NULL OR m.date <= $as_of)
MATCH (p:Person)-[r:ATTENDED|SENT_APOLOGIES|ABSENT_FROM]->(m)
WHERE $person IS NULL OR p.id IN $person
WITH DISTINCT m, p, r, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
OPTIONAL MATCH (p)-[s:HOLDS|REPRESENTS|STOOD_IN_FOR]->(other)
WHERE s.document = document_id AND (s.meeting IS NULL OR s.meeting = m.id)
RETURN DISTINCT m.name AS meeting, p.name AS person,
       CASE type(r) WHEN 'ATTENDED' THEN r.status WHEN 'SENT_APOLOGIES' THEN 'apologies' ELSE 'absent' END AS status,
       coalesce(r.chair, false) AS chair,
       CASE type(s) WHEN 'HOLDS' THEN other.name END AS posts,
       CASE type(s) WHEN 'REPRESENTS' THEN other.name WHEN 'STOOD_IN_FOR' THEN 'for ' + other.name END AS represents,
       r.items AS items,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY meeting, person, quote
