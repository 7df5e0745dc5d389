// How a matter travelled: each step that it took, what became of it there, and where it was sent that no step took up.
//
// param matter: name(Matter|Workstream) required  The matter, or the workstream whose matters are meant
// param as_of: day = today  What had been recorded by the end of this day
// column matter: text
// column step: int
// column date: date
// column body: text
// column item: text  The item's number, or its title where it has none; empty where no step took it up
// column clause: text
// column disposition: text  What became of it, or in words what is known of the referral that no step took up
// column how: list  How the step is known to follow an earlier one
// column follows: list  Which earlier step it follows and how, such as '3 by referral'
// column text: text
// column title: text  The item's
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (k:Matter)
WHERE k.id IN $matter OR EXISTS { MATCH (k)-[:CONCERNS]->(w:Workstream) WHERE w.id IN $matter }
CALL {
  WITH k
  MATCH (s)-[r:STEP_OF]->(k)
  WHERE $as_of IS NULL OR r.date <= $as_of
  OPTIONAL MATCH (s)<-[x1:DECIDED]-(i1:AgendaItem)
  OPTIONAL MATCH (s)<-[:REQUIRES]-(:Resolution)<-[x2:DECIDED]-(i2:AgendaItem)
  OPTIONAL MATCH (s)<-[:REQUIRES]-(i3:AgendaItem)
  WITH k, s, r, coalesce(x1.label, x2.label) AS clause, CASE WHEN s:AgendaItem THEN s ELSE coalesce(i1, i2, i3) END AS i
  OPTIONAL MATCH (i)<-[:HAS_ITEM]-(:Meeting)<-[:HELD]-(b:`Group`)
  OPTIONAL MATCH (s)-[f:FOLLOWS]->(earlier)-[q:STEP_OF]->(same:Matter)
  WHERE same.id = k.id
  RETURN r.position AS step, r.date AS date, b.name AS body, coalesce(i.number, i.name) AS item, clause,
         r.disposition AS disposition, f.how AS how,
         toString(q.position) + ' by ' + f.how AS follows, coalesce(s.text, s.task, s.name) AS text, i.name AS title,
         r.document AS document_id, r.evidence AS evidence_id
  UNION
  WITH k
  MATCH (s)-[p:STEP_OF]->(k)
  WHERE $as_of IS NULL OR p.date <= $as_of
  OPTIONAL MATCH (required:Resolution)-[:REQUIRES]->(s)
  WITH p, coalesce(required, s) AS c
  MATCH (c)-[r:REFERRED_TO]->(to)
  WITH p, r, to, CASE WHEN r.status_from > $as_of THEN 'not taken up yet' ELSE r.status END AS status
  WHERE NOT coalesce(status, '') = 'taken up'
  RETURN p.position + 1 AS step, r.on AS date, to.name AS body, null AS item, null AS clause,
         'referred to ' + to.name + CASE status
           WHEN 'not taken up yet' THEN '; not taken up yet'
           WHEN 'no trace found' THEN '; no trace found in the minutes of the meetings at which it should have come up'
           WHEN 'cannot tell' THEN '; cannot tell: the meetings loaded do not show whether it came there'
           ELSE '; not loaded: no minutes are here that could show whether it came there'
         END AS disposition, 'referral' AS how, toString(p.position) + ' by referral' AS follows, r.purpose AS text, null AS title,
         r.document AS document_id, r.evidence AS evidence_id
}
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT k.name AS matter, step, date, body, item, clause, disposition, how, follows, text, title,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY matter, step, quote
