// The shown value of an attribute for entities of a range of numbers.
// Index: entity_nid. Plan: NodeUniqueIndexSeekByRange. Rows: one for each entity that has it.
MATCH (n:Entity) WHERE n.nid > $low AND n.nid <= $high AND ($visible IS NULL OR any(x IN n.sources WHERE x IN $visible))
WITH n, [x IN n.shown WHERE x STARTS WITH $prefix] AS values WHERE size(values) > 0
RETURN n.nid AS nid, values[0] AS value, CASE WHEN $withFacts THEN n.facts END AS facts ORDER BY nid
