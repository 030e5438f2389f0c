// Neighbours of an entity by type of link and kind.
// Index: entity_nid. Rows: few.
MATCH (n:Entity {nid: $nid})-[l:LINK]-(o:Entity) WHERE l.count IS NOT NULL AND ($visible IS NULL OR any(x IN l.sources WHERE x IN $visible))
RETURN coalesce(l.type, type(l)) AS type, o.kind AS kind, count(DISTINCT o) AS neighbours ORDER BY type, kind
