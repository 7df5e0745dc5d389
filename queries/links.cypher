// Which item takes up which earlier one, and how that is known.
//
// param matter: name(Matter|Workstream)  The matter, or the workstream whose matters are meant
// param body: name(Group|Organisation)  The body of either item; of an organisation, any body that is part of it
// param as_of: day = today  What had been recorded by the end of this day
// column from_date: date
// column from_body: text
// column from_document: text
// column from_item: text  The earlier item's number, or its title where it has none
// column from_quote: text
// column to_date: date
// column to_body: text
// column to_document: text
// column to_item: text  The later item's number, or its title where it has none
// column to_quote: text
// column how: text  reference, referral, action or matter
// column score: int  How sure the link is, in hundredths
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (s)-[f:FOLLOWS]->(t)
WHERE $matter IS NULL
   OR EXISTS { MATCH (s)-[:STEP_OF]->(k:Matter) WHERE k.id IN $matter }
   OR EXISTS { MATCH (s)-[:STEP_OF]->(:Matter)-[:CONCERNS]->(w:Workstream) WHERE w.id IN $matter }
OPTIONAL MATCH (s)<-[:DECIDED]-(i1:AgendaItem)
OPTIONAL MATCH (s)<-[:REQUIRES]-(:Resolution)<-[:DECIDED]-(i2:AgendaItem)
OPTIONAL MATCH (s)<-[:REQUIRES]-(i3:AgendaItem)
WITH f, s, t, CASE WHEN s:AgendaItem THEN s ELSE coalesce(i1, i2, i3) END AS later
OPTIONAL MATCH (t)<-[:DECIDED]-(i1:AgendaItem)
OPTIONAL MATCH (t)<-[:REQUIRES]-(:Resolution)<-[:DECIDED]-(i2:AgendaItem)
OPTIONAL MATCH (t)<-[:REQUIRES]-(i3:AgendaItem)
WITH f, s, t, later, CASE WHEN t:AgendaItem THEN t ELSE coalesce(i1, i2, i3) END AS earlier
MATCH (later)<-[:HAS_ITEM]-(m:Meeting)<-[:HELD]-(b:`Group`)
MATCH (earlier)<-[:HAS_ITEM]-(n:Meeting)<-[:HELD]-(c:`Group`)
WHERE ($as_of IS NULL OR m.date <= $as_of)
  AND ($body IS NULL OR b.id IN $body OR c.id IN $body
   OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body }
   OR EXISTS { MATCH (c)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
MATCH (t)<-[x:DECIDED|REQUIRES|HAS_ITEM]-()
MATCH (s)<-[y:DECIDED|REQUIRES|HAS_ITEM]-()
WITH f, later, earlier, m, b, n, c, f.document AS document_id, f.evidence AS evidence_id, x.document AS first_document,
     x.evidence AS first_evidence, y.document AS last_document, y.evidence AS last_evidence
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
MATCH (first:Document {id: first_document})
MATCH (said:Evidence {id: first_evidence})
MATCH (last:Document {id: last_document})
MATCH (answered:Evidence {id: last_evidence})
RETURN DISTINCT n.date AS from_date, c.name AS from_body, first.name AS from_document,
       coalesce(earlier.number, earlier.name) AS from_item, said.quote AS from_quote,
       m.date AS to_date, b.name AS to_body, last.name AS to_document, coalesce(later.number, later.name) AS to_item,
       answered.quote AS to_quote, f.how AS how, f.score AS score,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY to_date, to_body, to_item, from_date, from_body, from_item, how, from_quote, to_quote, quote
