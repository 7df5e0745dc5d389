// What was referred, by whom to whom, and what is known to have become of it.
//
// param to: name(Group|Organisation|Person|Post|Party|Meeting)  Where it was sent; of a group, any meeting of it too
// param body: name(Group|Organisation)  The body that sent it; of an organisation, any body that is part of it
// param date: date  When it was sent, or when the meeting is that it was sent to
// param as_of: day = today  What had been recorded by the end of this day
// column from_item: text
// column to: text
// column on: date  When it was to be taken there
// column purpose: text
// column status: text  taken up, no trace found, cannot tell, or not loaded; not taken up yet where later meetings alone tell
// column searched: list  The meetings until then whose minutes were searched for a trace
// column from_body: text
// column date: date
// column clause: text
// column text: text  The decision that sent it
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (s)-[r:REFERRED_TO]->(t)
WHERE $to IS NULL OR t.id IN $to OR EXISTS { MATCH (holder:`Group`)-[:HELD]->(t) WHERE holder.id IN $to }
OPTIONAL MATCH (decider:AgendaItem)-[decided:DECIDED]->(s)
WITH s, r, t, decided.label AS clause, coalesce(decider, s) AS i
MATCH (b:`Group`)-[:HELD]->(m:Meeting)-[:HAS_ITEM]->(i)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($date IS NULL OR m.date STARTS WITH $date OR r.on STARTS WITH $date)
  AND ($as_of IS NULL OR m.date <= $as_of)
UNWIND CASE WHEN size(coalesce(r.searched, [])) = 0 THEN [null] ELSE r.searched END AS meeting_id
OPTIONAL MATCH (x:Meeting {id: meeting_id})
WHERE $as_of IS NULL OR x.date <= $as_of
WITH s, r, t, clause, i, b, m, x, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT coalesce(i.number, i.name) AS from_item, t.name AS to, r.on AS on, r.purpose AS purpose, 
       CASE WHEN r.status_from > $as_of THEN 'not taken up yet' ELSE r.status END AS status,
       x.name AS searched, b.name AS from_body, m.date AS date, clause, s.text AS text,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY date, from_body, from_item, to, quote
