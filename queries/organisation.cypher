// All that is recorded of one organisation, in order.
//
// param name: name(Organisation) required  Whom or which; all that the name fits
// param as_of: day = today  What had been recorded by the end of this day
// column date: date
// column organisation: text
// column what: text
// column about: text
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (n:Organisation)
WHERE n.id IN $name
CALL {
  WITH n
  MATCH (n)-[r:MEMBER_OF|RESPONSIBLE_FOR|PRESENTED]->(x)
  RETURN r, x, CASE type(r)
      WHEN 'MEMBER_OF' THEN 'was a member of'
      WHEN 'RESPONSIBLE_FOR' THEN 'is responsible for'
      WHEN 'PRESENTED' THEN 'presented'
    END AS what
  UNION
  WITH n
  MATCH (n)<-[r:REPRESENTS|POST_IN|PART_OF|REPORTS_TO|REFERRED_TO|STOOD_IN_FOR]-(x)
  RETURN r, x, CASE type(r)
      WHEN 'REPRESENTS' THEN 'was stood for by'
      WHEN 'POST_IN' THEN 'has the post'
      WHEN 'PART_OF' THEN 'has as a part'
      WHEN 'REPORTS_TO' THEN 'is reported to by'
      WHEN 'REFERRED_TO' THEN 'was sent'
      WHEN 'STOOD_IN_FOR' THEN 'was stood in for by'
    END AS what
}
WITH n, x, what, r.date AS date, r.document AS document_id, r.evidence AS evidence_id
WHERE $as_of IS NULL OR date IS NULL OR date <= $as_of
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT date, n.name AS organisation, what, x.name AS about,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY coalesce(date, ''), organisation, what, about, quote
