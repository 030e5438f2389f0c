// Links of an entity by type, then count, then the other end; a page.
// Index: entity_nid. Plan: NodeUniqueIndexSeek, Expand(All). Rows: one page.
MATCH (n:Entity {nid: $nid})-[l:LINK]-(o:Entity)
WHERE l.count IS NOT NULL AND ($visible IS NULL OR any(x IN l.sources WHERE x IN $visible)) AND ($linkType IS NULL OR coalesce(l.type, type(l)) = $linkType) AND ($otherKind IS NULL OR o.kind = $otherKind)
WITH l, o ORDER BY coalesce(l.type, type(l)), l.count DESC, o.kind, o.key, l.lid SKIP $offset LIMIT $limit
RETURN l.lid AS lid, type(l) AS type, l.type AS custom, l.from AS a, l.to AS b, l.facts AS facts
