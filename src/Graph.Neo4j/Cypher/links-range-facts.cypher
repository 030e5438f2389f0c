// Links of a range of numbers that a viewer may see, with all their sightings.
// Index: lid_* of every type. Plan: a union of DirectedRelationshipUniqueIndexSeekByRange. Rows: one for each link.
MATCH ()-[l:LINK]->() WHERE l.lid > $low AND l.lid <= $high AND l.count IS NOT NULL AND ($visible IS NULL OR any(x IN l.sources WHERE x IN $visible))
RETURN l.lid AS lid, type(l) AS type, l.type AS custom, l.from AS a, l.to AS b, l.facts AS facts
