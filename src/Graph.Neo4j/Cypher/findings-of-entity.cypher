// All that a run says of one entity.
// Index: finding_entity. Rows: few.
MATCH (f:Finding) WHERE f.run = $run AND f.entity = $entity
RETURN f.part AS part, f.rank AS rank, f.groupRank AS groupRank, f.json AS json ORDER BY part, rank
