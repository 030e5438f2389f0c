// How many entities a list has.
// Index: entity_key. Rows: 1.
MATCH (n:Entity) WHERE n.kind >= $fromKind AND n.kind <= $toKind AND n.key IS NOT NULL AND ($visible IS NULL OR any(x IN n.sources WHERE x IN $visible))
  AND ($linkType IS NULL OR EXISTS { MATCH (n)-[l:LINK]-(:Entity) WHERE coalesce(l.type, type(l)) = $linkType AND l.count IS NOT NULL AND ($visible IS NULL OR any(x IN l.sources WHERE x IN $visible)) })
RETURN count(*) AS total
