// Changes a run.
// Index: run_id. Rows: 0.
MATCH (r:Run {id: $id}) SET r += $values
