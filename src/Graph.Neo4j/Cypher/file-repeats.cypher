// Later files of the same import with the same bytes.
// Index: file_index. Allowed: CartesianProduct. Rows: few.
MATCH (f:ImportFile {import: $import, index: $index}) WHERE f.sha256 <> ''
MATCH (t:ImportFile) WHERE t.import = $import AND t.index > $index AND t.sha256 = f.sha256
RETURN t.index AS index ORDER BY index
