// Links of any type by number.
// Index: lid_* of every type. Plan: a union of DirectedRelationshipUniqueIndexSeek. Rows: at most one for each number.
UNWIND $lids AS lid MATCH ()-[l:LINK {lid: lid}]->() WHERE l.count IS NOT NULL
RETURN l.lid AS lid, type(l) AS type, l.type AS custom, l.from AS a, l.to AS b, l.facts AS facts
