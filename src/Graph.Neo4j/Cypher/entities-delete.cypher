// Entities that no row mentions any more.
// Index: entity_nid. Rows: 0.
UNWIND $nids AS nid MATCH (n:Entity {nid: nid}) DETACH DELETE n
