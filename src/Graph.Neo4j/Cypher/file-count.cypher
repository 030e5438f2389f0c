// Accounting of a batch.
// Index: file_index. Rows: 0.
MATCH (f:ImportFile {import: $import, index: $index})
SET f.read = f.read + $read, f.accepted = f.accepted + $accepted, f.repaired = f.repaired + $repaired, f.duplicate = f.duplicate + $duplicate,
  f.rejected = f.rejected + $rejected, f.blank = f.blank + $blank, f.nextBatch = f.nextBatch + 1
