// Changed entities.
// Index: entity_nid. Plan: NodeUniqueIndexSeek. Rows: 0.
UNWIND $rows AS r MATCH (n:Entity {nid: r.nid}) SET n += r
