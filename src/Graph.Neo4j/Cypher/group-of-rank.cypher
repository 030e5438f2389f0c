// The group of a rank.
// Index: group_rank. Rows: 0 or 1.
MATCH (g:Group {run: $run, rank: $rank}) RETURN g.rank AS rank, g.json AS json
