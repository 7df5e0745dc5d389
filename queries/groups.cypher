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
OPTIONAL MATCH (s)-[x:ESTABLISHED]->(g) WHERE x.id = r.id
OPTIONAL MATCH (decider:AgendaItem)-[:DECIDED]->(s)
WITH g, r, coalesce(decider, s) AS i
OPTIONAL MATCH (setter:Meeting)-[:HAS_ITEM]->(i)
OPTIONAL MATCH (g)-[:PART_OF]->(whole)
OPTIONAL MATCH (g)-[:HELD]->(m:Meeting)
MATCH (d:Document) WHERE d.id = r.document
MATCH (e:Evidence) WHERE e.id = r.evidence
RETURN DISTINCT g.name AS group, g.kind AS kind, whole.name AS parent,
       setter.name + ', item ' + coalesce(i.number, i.name) AS set_up_by, m.date AS meetings,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY group, quote
