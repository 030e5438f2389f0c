// Marks the pages of the operation log about one entity as to be taken out.
// Index: page_place. Rows: few.
MATCH (p:Page) WHERE p.source = $source AND p.first > 0 AND p.subject = $subject
SET p.owes = CASE p.owes WHEN 'in' THEN 'drop' ELSE 'out' END, p.dossier = null
RETURN p.facts AS facts
