// Which documents there are, what they are, and which meetings they tell of.
//
// param document: name(Document)
// param body: name(Group|Organisation)  The body that met; of an organisation, any body that is part of it
// column names: list  The names under which the same text was loaded
// column kind: text  minutes or summary
// column status: text  confirmed, draft or not stated
// column body: text
// column date: date
// column stands: bool  Whether the meeting's facts are those of this document
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (d:Document)-[r:DESCRIBES]->(m:Meeting)<-[:HELD]-(b:`Group`)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
WITH DISTINCT d, r, m, b, r.evidence AS evidence_id
MATCH (e:Evidence {id: evidence_id})
UNWIND d.names AS names
RETURN DISTINCT names, d.kind AS kind, d.status AS status, b.name AS body, m.date AS date,
       r.stands AS stands,
       e.standing AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY document, date, body, quote
