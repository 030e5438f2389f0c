// How many links an entity has.
// Index: entity_nid. Rows: 1.
MATCH (n:Entity {nid: $nid})-[l:LINK]-(o:Entity)
WHERE l.count IS NOT NULL AND ($visible IS NULL OR any(x IN l.sources WHERE x IN $visible)) AND ($linkType IS NULL OR coalesce(l.type, type(l)) = $linkType) AND ($otherKind IS NULL OR o.kind = $otherKind)
RETURN count(*) AS total
