// Links of any type between two entities, for many pairs.
// Index: entity_nid. Plan: two unique seeks for each pair, Expand(Into). Allowed: CartesianProduct. Rows: few for each pair.
UNWIND $ends AS ends MATCH (a:Entity {nid: ends[0]}) MATCH (b:Entity {nid: ends[1]})
WITH a, b MATCH (a)-[l:LINK]->(b)
RETURN l.lid AS lid, type(l) AS type, l.type AS custom, l.undirected AS undirected, l.facts AS facts,
  a.nid AS a, a.kind AS aKind, a.key AS aKey, b.nid AS b, b.kind AS bKind, b.key AS bKey
