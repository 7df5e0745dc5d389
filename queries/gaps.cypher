// What is unowned, past its date, led by two, without trace, unconfirmed, or never heard of again.
//
// param body: name(Group|Organisation)  The body whose minutes it stands in; of an organisation, any body that is part of it
// param kind: text  A part of the kind of gap, such as owner, date, post, leads, trace, interest, heard or confirmed
// param as_of: day = today  The day that is asked about
// column kind: text
// column date: date
// column body: text
// column item: text
// column what: text
// column who: text  Whom it lies with; for minutes the meeting that was to confirm them
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
CALL {
  MATCH (a:Action)<-[r:REQUIRES]-(c)
  WHERE NOT EXISTS { MATCH ()-[:RESPONSIBLE_FOR]->(a) }
  RETURN 'action without an owner' AS kind, c, null AS at, a.task AS what, null AS who, r
  UNION
  MATCH (w)-[r:RESPONSIBLE_FOR]->(a:Action)<-[:REQUIRES]-(c)
  WHERE a.due_until < $as_of
    AND NOT EXISTS { MATCH ()-[f:FOLLOWS]->(a) WHERE f.says = 'done' AND f.date <= $as_of }
  RETURN 'action past its date' AS kind, c, null AS at, a.task AS what, w.name AS who, r
  UNION
  MATCH (holder:Person)-[h:HOLDS]->(x:Post)
  WITH x, h.date AS day, count(DISTINCT holder.id) AS holders
  WITH x, max(holders) AS most
  WHERE most = 1 AND EXISTS { MATCH (x)-[:POST_IN]->() }
  MATCH (w:Person)-[h:HOLDS]->(x)
  WHERE h.date <= $as_of
  WITH x, w, min(h.date) AS first, max(h.date) AS last
  MATCH (q:Person)-[k:HOLDS]->(x)
  WHERE q.id <> w.id AND k.date <= $as_of AND k.acting IS NULL
  WITH x, w, first, last, q, min(k.date) AS since
  MATCH (w)-[r:RESPONSIBLE_FOR]->(a:Action)<-[:REQUIRES]-(c)
  WHERE since > last AND first <= r.date
    AND NOT EXISTS { MATCH ()-[f:FOLLOWS]->(a) WHERE f.says = 'done' AND f.date <= $as_of }
  RETURN 'owner no longer in post' AS kind, c, null AS at, a.task AS what,
         w.name + ', ' + x.name + ' until ' + last + ' or later; ' + q.name + ' by ' + since AS who, r
  UNION
  MATCH (w)-[r:RESPONSIBLE_FOR]->(t:Workstream)<-[s:RESPONSIBLE_FOR]-(other)
  WHERE r.kind = 'lead' AND s.kind = 'lead' AND w.id <> other.id AND s.date <= $as_of
  WITH DISTINCT w, r, t, r.document AS document_id
  MATCH (d:Document {id: document_id})-[:DESCRIBES]->(at:Meeting)
  WHERE at.date = r.date
  RETURN 'two leads' AS kind, null AS c, at, t.name AS what, w.name AS who, r
  UNION
  MATCH (c)-[r:REFERRED_TO]->(t)
  WHERE r.status = 'no trace found' AND r.status_from <= $as_of
  RETURN 'referral without trace' AS kind, c, null AS at, coalesce(c.text, c.name) AS what, t.name AS who, r
  UNION
  MATCH (p:Person)-[r:DECLARED_INTEREST]->(c:AgendaItem)
  WHERE r.took = 'not recorded' AND NOT EXISTS { MATCH (p)-[:OUT_FOR|LEFT]->(c) }
  RETURN 'interest and no word of leaving' AS kind, c, null AS at, c.name AS what, p.name AS who, r
  UNION
  MATCH (c)-[r:ESTABLISHED]->(g:`Group`)
  WHERE NOT EXISTS { MATCH (g)-[met:HELD]->() WHERE met.date <= $as_of }
    AND NOT EXISTS { MATCH (g)-[x]-() WHERE x.date > r.date AND x.date <= $as_of }
    AND NOT EXISTS { MATCH (c)<-[f:FOLLOWS]-() WHERE f.date <= $as_of }
  OPTIONAL MATCH (decider:AgendaItem)-[:DECIDED]->(c)
  WITH c, r, g, coalesce(decider, c) AS i
  MATCH (b:`Group`)-[:HELD]->(:Meeting)-[:HAS_ITEM]->(i)
  WHERE EXISTS { MATCH (b)-[:HELD]->(later:Meeting)-[:HAS_ITEM]->() WHERE later.date > r.date AND later.date <= $as_of }
  RETURN 'group set up and not heard of' AS kind, c, null AS at, g.name AS what, null AS who, r
  UNION
  MATCH (g:`Group`)-[r:HELD]->(at:Meeting)
  WHERE at.known_from = 'minutes' AND NOT EXISTS { MATCH ()-[f:CONFIRMED]->(at) WHERE f.date <= $as_of }
  MATCH (g)-[:HELD]->(next:Meeting)
  WHERE next.date = at.next_meeting AND next.date <= $as_of AND next.known_from = 'minutes'
    AND EXISTS { MATCH (next)-[:HAS_ITEM]->() }
    AND NOT EXISTS { MATCH (next)-[:HAS_ITEM]->(i:AgendaItem) WHERE toLower(i.name) CONTAINS 'minutes' }
  WITH r, at, next, r.document AS document_id
  MATCH (d:Document {id: document_id})
  WHERE NOT d.status = 'confirmed'
  RETURN 'minutes never confirmed' AS kind, null AS c, at, at.name AS what, next.name AS who, r
}
OPTIONAL MATCH (decider:AgendaItem)-[:DECIDED]->(c)
WITH kind, coalesce(decider, c) AS i, at, what, who, r
OPTIONAL MATCH (sitting:Meeting)-[:HAS_ITEM]->(i)
WITH kind, i, coalesce(at, sitting) AS m, what, who, r
MATCH (b:`Group`)-[:HELD]->(m)
WHERE ($body IS NULL OR b.id IN $body OR EXISTS { MATCH (b)-[:PART_OF]->(o:Organisation) WHERE o.id IN $body })
  AND ($kind IS NULL OR kind CONTAINS toLower($kind))
  AND ($as_of IS NULL OR m.date <= $as_of)
WITH kind, i, what, who, b, m, r.document AS document_id, r.evidence AS evidence_id
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT kind, m.date AS date, b.name AS body, coalesce(i.number, i.name) AS item, what, who,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY kind, date, body, coalesce(item, ''), what, quote
