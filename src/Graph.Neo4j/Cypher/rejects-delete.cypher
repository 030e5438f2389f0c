// Forgets the rejected rows of a refused file.
// Index: reject_sequence. Rows: 0.
MATCH (r:RejectPage) WHERE r.import = $import AND r.index = $index AND r.sequence >= 0 DELETE r
