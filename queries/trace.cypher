// How a matter travelled: each step that it took, what became of it there, and where it was sent that no step took up.
//
// param matter: name(Matter|Workstream) required  The matter, or the workstream whose matters are meant
// column matter: text
// column step: int
// column date: date
// column body: text
// column item: text  The item's number, or its title where it has none; empty where no minutes are loaded
// column clause: text
// column disposition: text  What became of it, or of the referral that no step took up
// column how: list  How the step is known to follow an earlier one
// column text: text
// column document: text
// column page: int
// column quote: text
MATCH (k:Matter)
WHERE k.id IN $matter OR EXISTS { MATCH (k)-[:CONCERNS]->(w:Workstream) WHERE w.id IN $matter }
CALL {
  WITH k
  MATCH (s)-[r:STEP_OF]->(k)
  OPTIONAL MATCH (s)<-[x1:DECIDED]-(i1:AgendaItem)
  OPTIONAL MATCH (s)<-[:REQUIRES]-(:Resolution)<-[x2:DECIDED]-(i2:AgendaItem)
  OPTIONAL MATCH (s)<-[:REQUIRES]-(i3:AgendaItem)
  WITH k, s, r, coalesce(x1.label, x2.label) AS clause, CASE WHEN s:AgendaItem THEN s ELSE coalesce(i1, i2, i3) END AS i
  OPTIONAL MATCH (i)<-[:HAS_ITEM]-(:Meeting)<-[:HELD]-(b:`Group`)
  OPTIONAL MATCH (s)-[f:FOLLOWS]->(earlier)
  WHERE EXISTS { MATCH (earlier)-[:STEP_OF]->(same:Matter) WHERE same.id = k.id }
  RETURN r.position AS step, r.date AS date, b.name AS body, coalesce(i.number, i.name) AS item, clause,
         r.disposition AS disposition, f.how AS how, coalesce(s.text, s.task, s.name) AS text,
         r.document AS document_id, r.evidence AS evidence_id
  UNION
  WITH k
  MATCH (s)-[p:STEP_OF]->(k)
  OPTIONAL MATCH (required:Resolution)-[:REQUIRES]->(s)
  WITH p, coalesce(required, s) AS c
  MATCH (c)-[r:REFERRED_TO]->(to)
  WHERE NOT coalesce(r.status, '') = 'taken up'
  RETURN p.position + 1 AS step, r.on AS date, to.name AS body, null AS item, null AS clause,
         r.status AS disposition, 'referral' AS how, r.purpose AS text,
         r.document AS document_id, r.evidence AS evidence_id
}
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT k.name AS matter, step, date, body, item, clause, disposition, how, text,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY matter, step, quote
