// Actors, members, set-aside objects and layers of a run.
// Index: finding_rank. Rows: 0.
UNWIND $rows AS r MERGE (f:Finding {run: $run, part: r.part, rank: r.rank}) SET f += r.properties
