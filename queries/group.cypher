// All that is recorded of one board, committee or group, in order.
//
// param name: name(Group) required  Whom or which; all that the name fits
// param as_of: day = today  What had been recorded by the end of this day
// column date: date
// column group: text
// column what: text
// column about: text
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (n:`Group`)
WHERE n.id IN $name
CALL {
  WITH n
  MATCH (n)-[r:HELD|PART_OF|REPORTS_TO|RESPONSIBLE_FOR]->(x)
  RETURN r, x, CASE type(r)
      WHEN 'HELD' THEN 'met'
      WHEN 'PART_OF' THEN 'is part of'
      WHEN 'REPORTS_TO' THEN 'reports to'
      WHEN 'RESPONSIBLE_FOR' THEN 'is responsible for'
    END AS what
  UNION
  WITH n
  MATCH (n)<-[r:MEMBER_OF|POST_IN|ESTABLISHED|PART_OF|REPORTS_TO|REFERRED_TO]-(x)
  RETURN r, x, CASE type(r)
      WHEN 'MEMBER_OF' THEN 'has as a member'
      WHEN 'POST_IN' THEN 'has the post'
      WHEN 'ESTABLISHED' THEN 'was set up by'
      WHEN 'PART_OF' THEN 'has as a part'
      WHEN 'REPORTS_TO' THEN 'is reported to by'
      WHEN 'REFERRED_TO' THEN 'was sent'
    END AS what
}
WITH n, x, what, r.date AS date, r.document AS document_id, r.evidence AS evidence_id
WHERE $as_of IS NULL OR date IS NULL OR date <= $as_of
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT date, n.name AS group, what, x.name AS about,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY coalesce(date, ''), group, what, about, quote
