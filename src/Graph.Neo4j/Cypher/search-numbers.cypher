// Numbers that contain some digits.
// Index: entity_number (text). Plan: NodeIndexContainsScan. Rows: all that match.
MATCH (n:Entity) WHERE n.number CONTAINS $needle AND ($visible IS NULL OR any(x IN n.sources WHERE x IN $visible))
RETURN n.nid AS nid, n.kind AS kind, n.key AS key, n.name AS name, n.mark AS mark, n.number AS number, CASE WHEN $withFacts THEN n.facts END AS facts
ORDER BY n.number
