// What was put right when minutes were confirmed.
//
// param body: name(Group|Organisation)  The body that met; of an organisation, any body that is part of it
// param date: date  When it was put right
// param as_of: day = today  What had been recorded by the end of this day
// column date: date
// column body: text
// column item: text
// column corrects: text  The item or meeting that is put right
// column text: text
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (s)-[r:CORRECTS]->(x)
OPTIONAL MATCH (decider:AgendaItem)-[:DECIDED]->(s)
WITH r, x, coalesce(decider, s) AS i
MATCH (b:`Group`)-[:HELD]->(m:Meeting)-[:HAS_ITEM]->(i)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($date IS NULL OR m.date STARTS WITH $date)
  AND ($as_of IS NULL OR m.date <= $as_of)
OPTIONAL MATCH (held:Meeting)-[:HAS_ITEM]->(x)
WITH b, m, i, r, x, held, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT m.date AS date, b.name AS body, coalesce(i.number, i.name) AS item,
       CASE WHEN held IS NULL THEN x.name ELSE held.name + ', item ' + coalesce(x.number, x.name) END AS corrects,
       r.text AS text,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY date, body, item, corrects, quote
