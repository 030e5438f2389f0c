// Links with both ends among the entities given, by number. The number of the other end is copied onto the link.
// Index: entity_nid. Plan: NodeUniqueIndexSeek, Expand(All). Rows: all such links.
UNWIND $nids AS nid MATCH (a:Entity {nid: nid})-[l:LINK]->() WHERE l.to IN $nids AND l.count IS NOT NULL AND ($visible IS NULL OR any(x IN l.sources WHERE x IN $visible))
RETURN l.lid AS lid ORDER BY lid
