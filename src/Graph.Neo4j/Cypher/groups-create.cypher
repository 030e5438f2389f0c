// Groups of a run.
// Index: group_rank. Rows: 0.
UNWIND $rows AS r MERGE (g:Group {run: $run, rank: r.rank}) SET g += r.properties
