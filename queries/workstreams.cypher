// Which programmes, strategies and projects there are, where and when they were dealt with.
//
// param name: name(Workstream)
// param as_of: day = today  What had been recorded by the end of this day
// column workstream: text
// column variants: list
// column matters: list
// column bodies: list
// column first: date
// column last: date
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (w:Workstream)
WHERE $name IS NULL OR w.id IN $name
MATCH (k:Matter)-[r:CONCERNS]->(w)
WHERE $as_of IS NULL OR r.date <= $as_of
WITH w, r, k
ORDER BY coalesce(r.date, '9999'), r.id
WITH w, head(collect(r)) AS r, min(r.date) AS first, max(r.date) AS last
WITH w, first, last, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
MATCH (s)-[step:STEP_OF]->(k:Matter)-[:CONCERNS]->(w)
WHERE $as_of IS NULL OR step.date <= $as_of
OPTIONAL MATCH (s)<-[:DECIDED]-(i1:AgendaItem)
OPTIONAL MATCH (s)<-[:REQUIRES]-(:Resolution)<-[:DECIDED]-(i2:AgendaItem)
OPTIONAL MATCH (s)<-[:REQUIRES]-(i3:AgendaItem)
WITH w, first, last, d, e, k, CASE WHEN s:AgendaItem THEN s ELSE coalesce(i1, i2, i3) END AS i
OPTIONAL MATCH (i)<-[:HAS_ITEM]-(:Meeting)<-[:HELD]-(b:`Group`)
UNWIND w.variants AS variants
RETURN DISTINCT w.name AS workstream, variants, k.name AS matters, b.name AS bodies, first, last,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY workstream, quote
