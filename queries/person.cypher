// All that is recorded of one person, in order.
//
// param name: name(Person) required  Whom or which; all that the name fits
// param as_of: day = today  What had been recorded by the end of this day
// column date: date
// column person: text
// column what: text
// column about: text
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column document: text
// column page: int
// column quote: text
MATCH (n:Person)
WHERE n.id IN $name
CALL {
  WITH n
  MATCH (n)-[r:ATTENDED|SENT_APOLOGIES|ABSENT_FROM|HOLDS|REPRESENTS|MEMBER_OF|STOOD_IN_FOR|PRESENTED|PROPOSED|SECONDED|VOTED|DECLARED_INTEREST|JOINED|LEFT|OUT_FOR|RESPONSIBLE_FOR|STATED_IN]->(x)
  RETURN r, x, CASE type(r)
      WHEN 'ATTENDED' THEN 'was at'
      WHEN 'SENT_APOLOGIES' THEN 'sent apologies for'
      WHEN 'ABSENT_FROM' THEN 'was absent from'
      WHEN 'HOLDS' THEN 'held'
      WHEN 'REPRESENTS' THEN 'stood for'
      WHEN 'MEMBER_OF' THEN 'was a member of'
      WHEN 'STOOD_IN_FOR' THEN 'stood in for'
      WHEN 'PRESENTED' THEN 'presented'
      WHEN 'PROPOSED' THEN 'proposed'
      WHEN 'SECONDED' THEN 'seconded'
      WHEN 'VOTED' THEN 'voted on'
      WHEN 'DECLARED_INTEREST' THEN 'declared an interest in'
      WHEN 'JOINED' THEN 'came for'
      WHEN 'LEFT' THEN 'left at'
      WHEN 'OUT_FOR' THEN 'was out for'
      WHEN 'RESPONSIBLE_FOR' THEN 'is responsible for'
      WHEN 'STATED_IN' THEN 'is spoken of in'
    END AS what
  UNION
  WITH n
  MATCH (n)<-[r:REFERRED_TO|STOOD_IN_FOR]-(x)
  RETURN r, x, CASE type(r)
      WHEN 'REFERRED_TO' THEN 'was sent'
      WHEN 'STOOD_IN_FOR' THEN 'was stood in for by'
    END AS what
}
WITH n, x, what, r.date AS date, r.document AS document_id, r.evidence AS evidence_id
WHERE $as_of IS NULL OR date IS NULL OR date <= $as_of
MATCH (d:Document {id: document_id})
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT date, n.name AS person, what, x.name AS about,
       CASE WHEN e.standing_from > $as_of THEN d.status ELSE e.standing END AS standing,
       d.name AS document, e.page AS page, e.quote AS quote
ORDER BY coalesce(date, ''), person, what, about, quote
