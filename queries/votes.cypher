// What was moved and voted on, by whom, and how it went; what was lost too.
//
// param body: name(Group|Organisation)  The body that voted; of an organisation, any body that is part of it
// param date: date
// param person: name(Person)  Who moved, seconded or voted
// param as_of: day = today  What had been recorded by the end of this day
// column date: date
// column body: text
// column item: text
// column text: text
// column outcome: text
// column vote: text
// column for: int
// column against: int
// column abstained: int
// column proposer: list
// column seconder: list
// column named: list  Each vote by name
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (b:`Group`)-[:HELD]->(m:Meeting)-[:HAS_ITEM]->(i:AgendaItem)-[r:DECIDED]->(c:Resolution)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($date IS NULL OR m.date STARTS WITH $date)
  AND ($as_of IS NULL OR m.date <= $as_of)
  AND (c.vote IS NOT NULL OR c.votes_for IS NOT NULL OR EXISTS { MATCH (:Person)-[:PROPOSED|SECONDED|VOTED]->(c) })
  AND ($person IS NULL OR EXISTS { MATCH (w:Person)-[:PROPOSED|SECONDED|VOTED]->(c) WHERE w.id IN $person })
WITH b, m, i, r, c, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
OPTIONAL MATCH (p:Person)-[:PROPOSED]->(c)
OPTIONAL MATCH (s:Person)-[:SECONDED]->(c)
OPTIONAL MATCH (v:Person)-[x:VOTED]->(c)
RETURN DISTINCT m.date AS date, b.name AS body, coalesce(i.number, i.name) AS item, c.text AS text, c.outcome AS outcome,
       c.vote AS vote, c.votes_for AS for, c.votes_against AS against, c.votes_abstained AS abstained,
       p.name AS proposer, s.name AS seconder, v.name + ': ' + x.vote AS named,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY date, body, item, text, quote
