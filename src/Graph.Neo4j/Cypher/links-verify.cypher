// Links of a range of numbers with all that is kept, hidden ones included.
// Index: lid_* of every type. Rows: one for each link.
MATCH (a:Entity)-[l:LINK]->(b:Entity) WHERE l.lid > $low AND l.lid <= $high
RETURN l.lid AS lid, type(l) AS type, l.type AS custom, l.undirected AS undirected, l.count AS count, l.facts AS facts,
  a.nid AS a, a.kind AS aKind, a.key AS aKey, b.nid AS b, b.kind AS bKind, b.key AS bKey
