// Counters and sums of the content hash.
// Index: store_id. Rows: 0.
MATCH (s:Store {id: 0}) SET s += $state
