// Marks the pages of a source as to be taken out; one that was never taken in goes with the rest.
// Index: page_place. Rows: one for each page.
MATCH (p:Page) WHERE p.source = $source
SET p.owes = CASE p.owes WHEN 'in' THEN 'drop' ELSE 'out' END, p.dossier = null
RETURN p.facts AS facts
