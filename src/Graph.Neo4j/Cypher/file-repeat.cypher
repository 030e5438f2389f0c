// Takes over layout and counts of the same bytes, every row with content as duplicate.
// Index: file_index. Allowed: CartesianProduct. Rows: 0.
MATCH (f:ImportFile {import: $fromImport, index: $fromIndex}) MATCH (t:ImportFile {import: $import, index: $index})
SET t.layout = f.layout, t.encoding = f.encoding, t.read = f.read, t.accepted = 0, t.repaired = 0,
  t.duplicate = f.accepted + f.repaired + f.duplicate, t.rejected = f.rejected, t.blank = f.blank, t.quality = f.quality, t.error = f.error
