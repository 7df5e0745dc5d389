// All that is recorded of one workstream, in order: its matters, what was decided, and who is to do what.
//
// param name: name(Workstream) required  Whom or which; all that the name fits
// param as_of: day = today  What had been recorded by the end of this day, and whether it was overdue then
// column date: date
// column workstream: text
// column what: text  came up, decided or to be done; for a responsibility its kind, such as lead
// column about: text  The item's title, the decision or the task
// column who: list  Who is responsible
// column status: text  Of a task: done or carried forward where later minutes say so, else open, or overdue
// column matters: list  The matters of the workstream that it is a step of
// column body: text
// column item: text
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (w:Workstream)
WHERE w.id IN $name
CALL {
  WITH w
  MATCH (s)-[:STEP_OF]->(k:Matter)-[:CONCERNS]->(w)
  OPTIONAL MATCH (s)<-[:DECIDED]-(i1:AgendaItem)
  OPTIONAL MATCH (s)<-[:REQUIRES]-(:Resolution)<-[:DECIDED]-(i2:AgendaItem)
  OPTIONAL MATCH (s)<-[:REQUIRES]-(i3:AgendaItem)
  WITH k, CASE WHEN s:AgendaItem THEN s ELSE coalesce(i1, i2, i3) END AS i
  MATCH (:Meeting)-[r:HAS_ITEM]->(i)
  RETURN i, r, k.name AS matters, 'came up' AS what, i.name AS about, null AS who, null AS status
  UNION
  WITH w
  MATCH (c:Resolution)-[:STEP_OF]->(k:Matter)-[:CONCERNS]->(w)
  MATCH (i:AgendaItem)-[r:DECIDED]->(c)
  WHERE NOT coalesce(c.outcome, '') IN ['lost', 'withdrawn']
  RETURN i, r, k.name AS matters, 'decided' AS what, c.text AS about, null AS who, null AS status
  UNION
  WITH w
  MATCH (s)-[:STEP_OF]->(k:Matter)-[:CONCERNS]->(w)
  OPTIONAL MATCH (s)-[:REQUIRES]->(a1:Action)
  OPTIONAL MATCH (s)-[:DECIDED]->(:Resolution)-[:REQUIRES]->(a2:Action)
  WITH k, s, collect(DISTINCT a1) AS required, collect(DISTINCT a2) AS decided
  UNWIND [s] + required + decided AS a
  MATCH (c)-[r:REQUIRES]->(a)
  OPTIONAL MATCH (decider:AgendaItem)-[:DECIDED]->(c)
  OPTIONAL MATCH ()-[f:FOLLOWS]->(a)
  WHERE f.says IS NOT NULL AND ($as_of IS NULL OR f.date <= $as_of)
  WITH k, a, r, coalesce(decider, c) AS i, max(f.says) AS says
  OPTIONAL MATCH (o)-[:RESPONSIBLE_FOR]->(a)
  RETURN i, r, k.name AS matters, 'to be done' AS what, a.task AS about, o.name AS who,
         CASE WHEN says = 'done' THEN says WHEN a.due_until < $as_of THEN 'overdue' ELSE coalesce(says, 'open') END AS status
  UNION
  WITH w
  MATCH (o)-[r:RESPONSIBLE_FOR]->(w)
  RETURN null AS i, r, null AS matters, r.kind AS what, w.name AS about, o.name AS who, null AS status
}
WITH w, i, r, matters, what, about, who, status, r.document AS document_id, r.evidence AS evidence_id
WHERE $as_of IS NULL OR r.date IS NULL OR r.date <= $as_of
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
OPTIONAL MATCH (b:`Group`)-[:HELD]->(:Meeting)-[:HAS_ITEM]->(i)
RETURN DISTINCT r.date AS date, w.name AS workstream, what, about, who, status, matters, b.name AS body,
       coalesce(i.number, i.name) AS item,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY coalesce(date, ''), workstream, what, about, quote
