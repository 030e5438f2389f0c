// Members of suspected groups.
// Index: group_rank, entity_key. Allowed: CartesianProduct. Rows: 0.
UNWIND $rows AS r MATCH (g:Group {run: $run, rank: r.rank}) MATCH (n:Entity {kind: r.kind, key: r.key})
MERGE (n)-[m:MEMBER_OF]->(g) SET m.role = r.role
