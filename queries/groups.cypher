// Which boards, committees and groups there are, who set them up, and when they met.
//
// param name: name(Group)
// column group: text
// column kind: text
// column parent: text  What the group is part of
// column set_up_by: text  The meeting and item that set it up, where that is recorded
// column meetings: list  The dates of its meetings
// column document: text
// column page: int
// column quote: text
MATCH (g:`Group`)
WHERE $name IS NULL OR g.id IN $name
MATCH (g)-[r]-()
WITH g, r, CASE type(r) WHEN 'ESTABLISHED' THEN 1 WHEN 'HELD' THEN 2 ELSE 3 END AS rank
ORDER BY rank, coalesce(r.date, '9999'), r.id
WITH g, head(collect(r)) AS r
OPTIONAL MATCH (g)<-[x1:ESTABLISHED]-(:Resolution)<-[:DECIDED]-(i1:AgendaItem)<-[:HAS_ITEM]-(m1:Meeting) WHERE x1.id = r.id
OPTIONAL MATCH (g)<-[x2:ESTABLISHED]-(i2:AgendaItem)<-[:HAS_ITEM]-(m2:Meeting) WHERE x2.id = r.id
OPTIONAL MATCH (g)-[:PART_OF]->(whole)
OPTIONAL MATCH (g)-[:HELD]->(m:Meeting)
WITH g, coalesce(i1, i2) AS i, coalesce(m1, m2) AS setter, whole, m, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT g.name AS group, g.kind AS kind, whole.name AS parent,
       setter.name + ', item ' + coalesce(i.number, i.name) AS set_up_by, m.date AS meetings,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY group, quote
