// The next pages that settling has to take in or out, withdrawn ones first.
// Index: page_owes. Rows: at most the limit.
MATCH (p:Page) WHERE p.owes IS NOT NULL
RETURN p.number AS number, p.source AS source, p.owes AS owes, p.rows AS rows, p.facts AS facts
ORDER BY p.owes = 'in', p.number LIMIT $limit
