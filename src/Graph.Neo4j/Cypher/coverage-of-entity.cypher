// Query records of an entity by start of the period.
// Index: entity_nid, query_entity. Rows: few.
MATCH (n:Entity {nid: $nid}) MATCH (q:QueryRecord) WHERE q.kind = n.kind AND q.key = n.key AND ($visible IS NULL OR q.source IN $visible)
RETURN DISTINCT q.provider AS provider, q.from AS from, q.fromOffset AS fromOffset, q.fromPrecision AS fromPrecision,
  q.to AS to, q.toOffset AS toOffset, q.toPrecision AS toPrecision, q.letter AS letter, q.result AS result
ORDER BY from, to, provider
