// Pages of the operation log about one entity that are to be taken in or out.
// Index: page_place. Rows: few.
MATCH (p:Page) WHERE p.source = $source AND p.first > 0 AND p.subject = $subject AND p.owes IS NOT NULL
RETURN p.number AS number, p.source AS source, p.owes AS owes, p.rows AS rows, p.facts AS facts
