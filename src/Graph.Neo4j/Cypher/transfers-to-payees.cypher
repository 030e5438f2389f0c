// Transfers to payees that have at least one masked payer.
// Index: entity_nid. Plan: NodeUniqueIndexSeek, Expand(All). Rows: the transfers to those payees.
UNWIND $nids AS nid MATCH (b:Entity {nid: nid})
WHERE EXISTS { (b)<-[:TRANSFERRED_TO]-(:MaskedId) }
MATCH (a:Entity)-[l:TRANSFERRED_TO]->(b)
RETURN l.lid AS lid, type(l) AS type, l.type AS custom, l.undirected AS undirected, l.facts AS facts,
  a.nid AS a, a.kind AS aKind, a.key AS aKey, b.nid AS b, b.kind AS bKind, b.key AS bKey
