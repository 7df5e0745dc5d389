// What was put right when minutes were confirmed.
//
// param body: name(Group|Organisation)  The body that met; of an organisation, any body that is part of it
// param date: date  When it was put right
// column date: date
// column body: text
// column item: text
// column corrects: text  The item or meeting that is put right
// column text: text
// column document: text
// column page: int
// column quote: text
MATCH (b:`Group`)-[:HELD]->(m:Meeting)-[:HAS_ITEM]->(i:AgendaItem)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($date IS NULL OR m.date STARTS WITH $date)
OPTIONAL MATCH (i)-[:DECIDED]->(c:Resolution)
WITH b, m, i, [i.id] + collect(c.id) AS makers
MATCH (s)-[r:CORRECTS]->(x)
WHERE s.id IN makers
OPTIONAL MATCH (held:Meeting)-[:HAS_ITEM]->(x)
WITH b, m, i, r, x, held, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT m.date AS date, b.name AS body, coalesce(i.number, i.name) AS item,
       CASE WHEN held IS NULL THEN x.name ELSE held.name + ', item ' + coalesce(x.number, x.name) END AS corrects,
       r.text AS text, d.name AS document, e.page AS page, e.quote AS quote
ORDER BY date, body, item, corrects, quote
