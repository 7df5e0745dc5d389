// What is unowned, past its date, without trace, unconfirmed, or never heard of again.
//
// param body: name(Group|Organisation)  The body whose minutes it stands in; of an organisation, any body that is part of it
// param kind: text  A part of the kind of gap
// param as_of: day = today  The day that is asked about
// column kind: text
// column date: date
// column body: text
// column item: text
// column what: text
// column who: text
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
CALL {
  MATCH (a:Action)<-[r:REQUIRES]-(c)
  OPTIONAL MATCH (decider:AgendaItem)-[:DECIDED]->(c)
  WITH a, r, coalesce(decider, c) AS i
  WHERE NOT EXISTS { MATCH ()-[:RESPONSIBLE_FOR]->(a) }
  RETURN 'action without an owner' AS kind, i, a.task AS what, null AS who, r
  UNION
  MATCH (w)-[r:RESPONSIBLE_FOR]->(a:Action)<-[:REQUIRES]-(c)
  WHERE a.due_until < $as_of
    AND NOT EXISTS { MATCH ()-[f:FOLLOWS]->(a) WHERE f.says = 'done' AND f.date <= $as_of }
  OPTIONAL MATCH (decider:AgendaItem)-[:DECIDED]->(c)
  RETURN 'action past its date' AS kind, coalesce(decider, c) AS i, a.task AS what, w.name AS who, r
  UNION
  MATCH (c)-[r:REFERRED_TO]->(t)
  WHERE r.status = 'no trace found' AND r.status_from <= $as_of
  OPTIONAL MATCH (decider:AgendaItem)-[:DECIDED]->(c)
  RETURN 'referral without trace' AS kind, coalesce(decider, c) AS i, coalesce(c.text, c.name) AS what, t.name AS who, r
  UNION
  MATCH (p:Person)-[r:DECLARED_INTEREST]->(i:AgendaItem)
  WHERE r.took = 'not recorded'
  RETURN 'interest and no word of leaving' AS kind, i, i.name AS what, p.name AS who, r
  UNION
  MATCH (c)-[r:ESTABLISHED]->(g:`Group`)
  WHERE NOT EXISTS { MATCH (g)-[:HELD]->(:Meeting) }
  OPTIONAL MATCH (decider:AgendaItem)-[:DECIDED]->(c)
  RETURN 'group set up and not heard of' AS kind, coalesce(decider, c) AS i, g.name AS what, null AS who, r
}
MATCH (b:`Group`)-[:HELD]->(m:Meeting)-[:HAS_ITEM]->(i)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($kind IS NULL OR kind CONTAINS toLower($kind))
  AND ($as_of IS NULL OR m.date <= $as_of)
WITH kind, i, what, who, b, m, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT kind, m.date AS date, b.name AS body, coalesce(i.number, i.name) AS item, what, who,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY kind, date, body, item, what, quote
