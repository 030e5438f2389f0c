// What a run says of entities, on their nodes.
// Index: entity_key. Rows: 0.
UNWIND $rows AS r MATCH (n:Entity {kind: r.kind, key: r.key}) SET n.group = r.group, n.role = r.role, n.score = r.score, n.run = $run
