// What was decided, by whom and when; what was lost or withdrawn is left out.
//
// param body: name(Group|Organisation)  The body that decided; of an organisation, any body that is part of it
// param date: date
// param text: text  Words that stand in the decision or in the item's title
// param as_of: day = today  What had been recorded by the end of this day
// column date: date
// column body: text
// column item: text
// column label: text
// column text: text
// column acts: list
// column outcome: text
// column title: text
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (b:`Group`)-[:HELD]->(m:Meeting)-[:HAS_ITEM]->(i:AgendaItem)-[r:DECIDED]->(c:Resolution)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($date IS NULL OR m.date STARTS WITH $date)
  AND ($as_of IS NULL OR m.date <= $as_of)
  AND ($text IS NULL OR toLower(c.text) CONTAINS toLower($text) OR toLower(i.name) CONTAINS toLower($text))
  AND NOT coalesce(c.outcome, '') IN ['lost', 'withdrawn']
WITH b, m, i, r, c, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT m.date AS date, b.name AS body, coalesce(i.number, i.name) AS item, r.label AS label, c.text AS text,
       c.acts AS acts, c.outcome AS outcome, i.name AS title,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY date, body, item, coalesce(label, ''), quote
