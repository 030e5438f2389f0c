// Changed links of one type.
// Index: lid_LINK. Plan: DirectedRelationshipUniqueIndexSeek. Rows: 0.
UNWIND $rows AS r MATCH ()-[l:LINK {lid: r.lid}]->() SET l += r
