// Files of an import in the order given.
// Index: file_index. Rows: one for each file.
MATCH (f:ImportFile) WHERE f.import = $import AND f.index >= 0
RETURN f.index AS index, f.name AS name, f.sha256 AS sha256, f.length AS length, f.state AS state, f.layout AS layout, f.encoding AS encoding,
  f.read AS read, f.accepted AS accepted, f.repaired AS repaired, f.duplicate AS duplicate, f.rejected AS rejected, f.blank AS blank,
  f.nextBatch AS nextBatch, f.error AS error, f.quality AS quality, f.mapping AS mapping
ORDER BY f.index
