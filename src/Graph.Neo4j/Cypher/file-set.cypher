// How a file ended.
// Index: file_index. Rows: 0.
MATCH (f:ImportFile {import: $import, index: $index}) SET f += $values
