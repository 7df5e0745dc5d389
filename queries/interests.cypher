// Who declared an interest in what, and whether they left.
//
// param body: name(Group|Organisation)  The body that met; of an organisation, any body that is part of it
// param date: date
// param person: name(Person)
// param as_of: day = today  What had been recorded by the end of this day
// column date: date
// column body: text
// column item: text  The item that the interest is in, or under which it was declared
// column person: text
// column kind: text
// column took: text  left, stayed silent, spoke or not recorded
// column title: text
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (p:Person)-[r:DECLARED_INTEREST]->(i:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)<-[:HELD]-(b:`Group`)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($date IS NULL OR m.date STARTS WITH $date)
  AND ($as_of IS NULL OR m.date <= $as_of)
  AND ($person IS NULL OR p.id IN $person)
WITH DISTINCT p, r, i, m, b, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT m.date AS date, b.name AS body, coalesce(i.number, i.name) AS item, p.name AS person, r.kind AS kind,
       r.took AS took, i.name AS title,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY date, body, item, person, quote
