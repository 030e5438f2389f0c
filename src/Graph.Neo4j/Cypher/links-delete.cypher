// Links of one type that no row states any more.
// Index: lid_LINK. Plan: DirectedRelationshipUniqueIndexSeek. Rows: 0.
UNWIND $rows AS lid MATCH ()-[l:LINK {lid: lid}]->() DELETE l
