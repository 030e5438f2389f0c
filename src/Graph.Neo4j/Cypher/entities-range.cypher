// Entities of a range of numbers in columns; a text that is absent is empty.
// Index: entity_nid. Plan: NodeUniqueIndexSeekByRange. Rows: 1.
MATCH (n:Entity) WHERE n.nid > $low AND n.nid <= $high
WITH n ORDER BY n.nid
RETURN collect(n.nid) AS nids, collect(n.kind) AS kinds, collect(n.key) AS keys, collect(coalesce(n.name, '')) AS names, collect(coalesce(n.mark, '')) AS marks
