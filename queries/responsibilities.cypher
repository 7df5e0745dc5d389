// Who is responsible for what, and on whose word.
//
// param who: name(Person|Post|Organisation|Group|Party)  Whose responsibilities; everybody's where it is left out
// param workstream: name(Workstream|Matter)  The workstream or matter that they are for
// param as_of: day = today  What had been recorded by the end of this day, and whether it was overdue then
// column owner: text
// column variants: list  The names under which the owner is printed
// column kind: text  lead, accountable, action owner, support or contact
// column basis: text  stated, or inferred
// column task: text
// column due: date
// column body: text  The body whose minutes say so
// column date: date
// column item: text
// column status: text  done or carried forward where later minutes say so, else open, or overdue; empty where there is no task
// column workstream: list
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (o)-[r:RESPONSIBLE_FOR]->(t)
WHERE ($who IS NULL OR o.id IN $who)
  AND ($as_of IS NULL OR r.date IS NULL OR r.date <= $as_of)
OPTIONAL MATCH (t)<-[:REQUIRES]-(clause:Resolution)<-[:DECIDED]-(decider:AgendaItem)
OPTIONAL MATCH (t)<-[:REQUIRES]-(whole:AgendaItem)
WITH o, r, t, clause, coalesce(decider, whole) AS i
UNWIND [x IN [t, clause, i] WHERE x IS NOT NULL] AS step
OPTIONAL MATCH (step)-[:STEP_OF]->(k:Matter)
OPTIONAL MATCH (step)-[:STEP_OF]->(:Matter)-[:CONCERNS]->(w:Workstream)
WITH o, r, t, i, collect(DISTINCT k.id) + collect(DISTINCT w.id) + [t.id] AS about,
     collect(DISTINCT w.name) + CASE WHEN t:Workstream THEN [t.name] ELSE [] END AS workstream
WHERE $workstream IS NULL OR any(x IN about WHERE x IN $workstream)
OPTIONAL MATCH (t)<-[:REQUIRES]-(:Resolution)<-[:DECIDED]-(:AgendaItem)<-[:HAS_ITEM]-(:Meeting)<-[:HELD]-(b1:`Group`)
OPTIONAL MATCH (t)<-[:REQUIRES]-(:AgendaItem)<-[:HAS_ITEM]-(:Meeting)<-[:HELD]-(b2:`Group`)
OPTIONAL MATCH ()-[f:FOLLOWS]->(t)
WHERE f.says IS NOT NULL AND ($as_of IS NULL OR f.date <= $as_of)
WITH o, r, t, i, b1, b2, workstream, max(f.says) AS says
WITH o, r, t, i, b1, b2, workstream, says, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
OPTIONAL MATCH (d)-[:DESCRIBES]->(m:Meeting)<-[:HELD]-(b3:`Group`)
WHERE t:Workstream AND m.date = r.date
RETURN DISTINCT o.name AS owner, o.variants AS variants, r.kind AS kind, r.basis AS basis, t.task AS task, t.due AS due,
       coalesce(b1.name, b2.name, b3.name) AS body, r.date AS date, coalesce(i.number, i.name) AS item,
       CASE WHEN t.task IS NULL THEN null WHEN says = 'done' THEN says WHEN t.due_until < $as_of THEN 'overdue'
            ELSE coalesce(says, 'open') END AS status,
       workstream,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY owner, coalesce(date, ''), quote, coalesce(task, '')
