// What is to be done, by whom and by when.
//
// param owner: name(Person|Post|Organisation|Group|Party)  Who is to do it
// param body: name(Group|Organisation)  The body that asked for it; of an organisation, any body that is part of it
// param date: date  When it was asked for
// param as_of: day = today  What had been recorded by the end of this day, and whether it was overdue then
// column date: date
// column body: text
// column item: text
// column task: text
// column owners: list
// column due: date
// column status: text  done or carried forward where later minutes say so, else open, or overdue once its date is past
// column title: text
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (a:Action)<-[r:REQUIRES]-(c)
OPTIONAL MATCH (decider:AgendaItem)-[:DECIDED]->(c)
WITH a, r, coalesce(decider, c) AS i
MATCH (b:`Group`)-[:HELD]->(m:Meeting)-[:HAS_ITEM]->(i)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($date IS NULL OR m.date STARTS WITH $date)
  AND ($as_of IS NULL OR m.date <= $as_of)
  AND ($owner IS NULL OR EXISTS { MATCH (w)-[:RESPONSIBLE_FOR]->(a) WHERE w.id IN $owner })
OPTIONAL MATCH ()-[f:FOLLOWS]->(a)
WHERE f.says IS NOT NULL AND ($as_of IS NULL OR f.date <= $as_of)
WITH a, r, i, m, b, max(f.says) AS says
WITH a, r, i, m, b, says, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
OPTIONAL MATCH (who)-[:RESPONSIBLE_FOR]->(a)
RETURN DISTINCT m.date AS date, b.name AS body, coalesce(i.number, i.name) AS item, a.task AS task, who.name AS owners,
       a.due AS due, CASE WHEN says = 'done' THEN says WHEN a.due_until < $as_of THEN 'overdue' ELSE coalesce(says, 'open') END AS status,
       i.name AS title,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY date, body, item, task, quote
