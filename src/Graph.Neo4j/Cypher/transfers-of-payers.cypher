// Transfers of payers that have at least one masked payee.
// Index: entity_nid. Plan: NodeUniqueIndexSeek, Expand(All). Rows: the transfers of those payers.
UNWIND $nids AS nid MATCH (a:Entity {nid: nid})
WHERE EXISTS { (a)-[:TRANSFERRED_TO]->(:MaskedId) }
MATCH (a)-[l:TRANSFERRED_TO]->(b:Entity)
RETURN l.lid AS lid, type(l) AS type, l.type AS custom, l.undirected AS undirected, l.facts AS facts,
  a.nid AS a, a.kind AS aKind, a.key AS aKey, b.nid AS b, b.kind AS bKind, b.key AS bKey
