// The next transfers by number, to be arranged by new clock offsets.
// Index: lid_TRANSFERRED_TO. Plan: DirectedRelationshipUniqueIndexSeekByRange. Rows: at most the limit.
MATCH (a:Entity)-[l:TRANSFERRED_TO]->(b:Entity) WHERE l.lid > $after
WITH a, l, b ORDER BY l.lid LIMIT $limit
RETURN l.lid AS lid, type(l) AS type, l.type AS custom, l.undirected AS undirected, l.facts AS facts,
  a.nid AS a, a.kind AS aKind, a.key AS aKey, b.nid AS b, b.kind AS bKind, b.key AS bKey
