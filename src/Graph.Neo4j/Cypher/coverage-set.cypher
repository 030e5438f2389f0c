// Replaces the query records that a source brings. They name entities by identity: settling may come later.
// Index: query_source. Rows: 0.
CALL () { MATCH (q:QueryRecord) WHERE q.source = $source DELETE q }
UNWIND $rows AS r
CREATE (q:QueryRecord) SET q = r, q.source = $source
