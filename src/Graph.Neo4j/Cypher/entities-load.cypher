// Entities by identity, with all that is said of them.
// Index: entity_key. Plan: NodeUniqueIndexSeek. Rows: at most one for each id.
UNWIND $ids AS id MATCH (n:Entity {kind: id[0], key: id[1]})
RETURN n.nid AS nid, n.kind AS kind, n.key AS key, n.facts AS facts
