// A run that is asked for.
// Rows: 0.
CREATE (r:Run) SET r = $run
