// Folded names and keys that contain a text.
// Index: entity_text (text). Plan: NodeIndexContainsScan. Rows: all that match.
MATCH (n:Entity) WHERE n.text CONTAINS $needle AND ($visible IS NULL OR any(x IN n.sources WHERE x IN $visible))
RETURN n.nid AS nid, n.kind AS kind, n.key AS key, n.name AS name, n.mark AS mark, CASE WHEN $withFacts THEN n.facts END AS facts
