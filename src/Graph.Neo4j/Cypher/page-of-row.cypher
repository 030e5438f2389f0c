// Pages of a source that may hold a row.
// Index: page_place. Rows: 0 or 1.
MATCH (p:Page) WHERE p.source = $source AND p.first <= $place AND p.last >= $place RETURN p.number AS number ORDER BY p.first DESC
