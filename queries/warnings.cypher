// What a reader should know before relying on a document.
//
// param document: name(Document)
// param kind: text  A part of the warning's kind
// column document: text
// column kind: text
// column text: text
// column standing: text  Of the passage: draft, confirmed, corrected (by which meeting and how) or not stated
// column page: int
// column quote: text
MATCH (w:Warning)-[r:STATED_IN]->(d:Document)
WHERE ($document IS NULL OR d.id IN $document)
  AND ($kind IS NULL OR toLower(w.kind) CONTAINS toLower($kind))
WITH w, d, r.evidence AS evidence_id
MATCH (e:Evidence {id: evidence_id})
RETURN DISTINCT d.name AS document, w.kind AS kind, w.text AS text, e.standing AS standing, e.page AS page, e.quote AS quote
ORDER BY document, kind, text, quote
