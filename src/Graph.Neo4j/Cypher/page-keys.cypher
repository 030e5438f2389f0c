// Keys of the rows of a dossier that were written after a page.
// Index: page_dossier. Rows: one for each page.
MATCH (p:Page) WHERE p.dossier = $dossier AND p.number > $after RETURN p.number AS number, p.keys AS keys ORDER BY p.number
