// Entities of a range of numbers that a viewer may see, with all that is said of them.
// Index: entity_nid. Plan: NodeUniqueIndexSeekByRange. Rows: one for each entity.
MATCH (n:Entity) WHERE n.nid > $low AND n.nid <= $high AND ($visible IS NULL OR any(x IN n.sources WHERE x IN $visible))
RETURN n.nid AS nid, n.kind AS kind, n.key AS key, n.name AS name, n.mark AS mark, n.facts AS facts ORDER BY nid
