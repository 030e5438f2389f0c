// All that is said of an entity.
// Index: entity_nid. Rows: 0 or 1.
MATCH (n:Entity {nid: $nid}) RETURN n.facts AS facts
