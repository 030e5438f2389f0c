// Rejected rows of a file, a page for each batch.
// Index: reject_sequence. Rows: one for each batch with rejects.
MATCH (r:RejectPage) WHERE r.import = $import AND r.index = $index AND r.sequence >= 0 RETURN r.count AS count, r.json AS json ORDER BY r.sequence
