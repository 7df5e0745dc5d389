// Which boards, committees and groups there are, who set them up, and when they met.
//
// param name: name(Group)
// param as_of: day = today  What had been recorded by the end of this day
// column group: text
// column kind: text
// column parent: text  What the group is part of
// column set_up_by: text  The meeting and item that set it up, where that is recorded
// column meetings: list  The dates of its meetings
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (g:`Group`)
WHERE $name IS NULL OR g.id IN $name
MATCH (g)-[r]-()
WHERE $as_of IS NULL OR r.date IS NULL OR r.date <= $as_of
WITH g, r, CASE type(r) WHEN 'ESTABLISHED' THEN 1 WHEN 'HELD' THEN 2 ELSE 3 END AS rank
ORDER BY rank, coalesce(r.date, '9999'), r.id
WITH g, head(collect(r)) AS r
OPTIONAL MATCH (g)<-[x1:ESTABLISHED]-(:Resolution)<-[:DECIDED]-(i1:AgendaItem)<-[:HAS_ITEM]-(m1:Meeting) WHERE x1.id = r.id
OPTIONAL MATCH (g)<-[x2:ESTABLISHED]-(i2:AgendaItem)<-[:HAS_ITEM]-(m2:Meeting) WHERE x2.id = r.id
OPTIONAL MATCH (g)-[part:PART_OF]->(whole)
WHERE $as_of IS NULL OR part.date <= $as_of
OPTIONAL MATCH (g)-[:HELD]->(m:Meeting)
WHERE $as_of IS NULL OR m.date <= $as_of
WITH g, coalesce(i1, i2) AS i, coalesce(m1, m2) AS setter, whole, m, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT g.name AS group, g.kind AS kind, whole.name AS parent,
       setter.name + ', item ' + coalesce(i.number, i.name) AS set_up_by, m.date AS meetings,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY group, quote
