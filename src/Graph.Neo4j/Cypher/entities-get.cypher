// Entities by number.
// Index: entity_nid. Rows: at most one for each number.
UNWIND $nids AS nid MATCH (n:Entity {nid: nid})
RETURN n.nid AS nid, n.kind AS kind, n.key AS key, n.name AS name, n.mark AS mark, CASE WHEN $withFacts THEN n.facts END AS facts
