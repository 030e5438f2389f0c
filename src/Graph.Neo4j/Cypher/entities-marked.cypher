// Entities with any mark, in the order of their ids.
// Index: entity_mark. Rows: all marked ones.
MATCH (n:Entity) WHERE n.mark IS NOT NULL AND n.kind >= $fromKind AND n.kind <= $toKind AND n.key IS NOT NULL AND ($visible IS NULL OR any(x IN n.sources WHERE x IN $visible))
  AND ($linkType IS NULL OR EXISTS { MATCH (n)-[l:LINK]-(:Entity) WHERE coalesce(l.type, type(l)) = $linkType AND l.count IS NOT NULL AND ($visible IS NULL OR any(x IN l.sources WHERE x IN $visible)) })
RETURN n.nid AS nid, n.kind AS kind, n.key AS key, n.name AS name, n.mark AS mark, CASE WHEN $withFacts THEN n.facts END AS facts
ORDER BY n.kind, n.key
