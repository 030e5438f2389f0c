// Entities of a range of numbers with all that is kept.
// Index: entity_nid. Rows: one for each entity.
MATCH (n:Entity) WHERE n.nid > $low AND n.nid <= $high
RETURN n.nid AS nid, n.kind AS kind, n.key AS key, n.name AS name, n.mark AS mark, n.facts AS facts
