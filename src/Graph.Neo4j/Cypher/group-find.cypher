// One group of a run.
// Index: group_rank. Rows: 0 or 1.
MATCH (g:Group) WHERE g.run = $run AND g.rank > 0 AND g.id = $id RETURN g.rank AS rank, g.json AS json
