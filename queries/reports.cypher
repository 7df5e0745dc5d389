// What papers were considered, where and who introduced them.
//
// param body: name(Group|Organisation)  The body that considered it; of an organisation, any body that is part of it
// param date: date
// param text: text  Words that stand in the report's title or in the item's
// param as_of: day = today  What had been recorded by the end of this day
// column date: date
// column body: text
// column item: text
// column report: text
// column mark: text  The mark under which the paper is filed
// column presenters: list
// column title: text
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (b:`Group`)-[:HELD]->(m:Meeting)-[:HAS_ITEM]->(i:AgendaItem)-[r:CONSIDERED]->(p:Report)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($date IS NULL OR m.date STARTS WITH $date)
  AND ($as_of IS NULL OR m.date <= $as_of)
  AND ($text IS NULL OR toLower(p.name) CONTAINS toLower($text) OR toLower(i.name) CONTAINS toLower($text))
WITH b, m, i, r, p, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
OPTIONAL MATCH (who)-[:PRESENTED]->(i)
RETURN DISTINCT m.date AS date, b.name AS body, coalesce(i.number, i.name) AS item, p.name AS report, p.mark AS mark,
       who.name AS presenters, i.name AS title,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY date, body, item, report, quote
