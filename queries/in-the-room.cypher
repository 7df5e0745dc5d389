// Who was in the room for an item, and why that is said.
//
// param body: name(Group|Organisation)  The body that met; of an organisation, any body that is part of it
// param date: date
// param item: text  The item's number, or a part of its title
// param as_of: day = today  What had been recorded by the end of this day
// column meeting: text
// column item: text
// column person: text
// column basis: text  listed without limit, listed for this item, list and text disagree, spoke here, or withdrew
// column title: text
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (b:`Group`)-[:HELD]->(m:Meeting)-[:HAS_ITEM]->(i:AgendaItem)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($date IS NULL OR m.date STARTS WITH $date)
  AND ($as_of IS NULL OR m.date <= $as_of)
  AND ($item IS NULL OR i.number = $item OR toLower(i.name) CONTAINS toLower($item))
WITH DISTINCT m, i
CALL {
  WITH m, i
  MATCH (p:Person)-[a:ATTENDED]->(m)
  WHERE size(coalesce(a.items, [])) = 0 OR i.number IN a.items
  OPTIONAL MATCH (p)-[w:OUT_FOR]->(i)
  WITH p, a, w, size(coalesce(a.items, [])) AS limited
  ORDER BY limited, a.id, w.id
  WITH p, head(collect(a)) AS listed, head(collect(w)) AS out
  RETURN p, coalesce(out, listed) AS r,
         CASE WHEN out IS NOT NULL THEN 'withdrew'
              WHEN size(coalesce(listed.items, [])) = 0 THEN 'listed without limit'
              ELSE 'listed for this item' END AS basis
  UNION
  WITH m, i
  MATCH (p:Person)-[s:PRESENTED]->(i)
  WHERE NOT EXISTS { MATCH (p)-[a:ATTENDED]->(m) WHERE size(coalesce(a.items, [])) = 0 OR i.number IN a.items }
  WITH m, p, s
  ORDER BY s.id
  WITH m, p, head(collect(s)) AS r
  RETURN p, r, CASE WHEN EXISTS { MATCH (p)-[:ATTENDED|SENT_APOLOGIES|ABSENT_FROM]->(m) }
                    THEN 'list and text disagree' ELSE 'spoke here' END AS basis
}
WITH m, i, p, basis, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN m.name AS meeting, coalesce(i.number, i.name) AS item, p.name AS person, basis, i.name AS title,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY meeting, item, person, quote
