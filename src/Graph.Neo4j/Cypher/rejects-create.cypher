// The rejected rows of a batch.
// Index: reject_sequence. Rows: 0.
MERGE (r:RejectPage {import: $import, index: $index, sequence: $sequence}) SET r.count = $count, r.json = $json
