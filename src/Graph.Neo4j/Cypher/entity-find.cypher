// One entity by identity.
// Index: entity_key. Rows: 0 or 1.
MATCH (n:Entity {kind: $kind, key: $key})
RETURN n.nid AS nid, n.kind AS kind, n.key AS key, n.name AS name, n.mark AS mark, CASE WHEN $withFacts THEN n.facts END AS facts
