// Query records with the number of their entity.
// Index: entity_key. Plan: NodeByLabelScan of the query records. Rows: all that are visible.
MATCH (q:QueryRecord) WHERE $visible IS NULL OR q.source IN $visible
MATCH (n:Entity {kind: q.kind, key: q.key}) WHERE n.nid > $after
RETURN DISTINCT n.nid AS nid, q.from AS from, q.to AS to, q.result AS result ORDER BY nid, from, to, result
