// A file of an import with the place of its rows.
// Index: file_index, import_id. Plan: two unique seeks side by side. Allowed: CartesianProduct. Rows: 0 or 1.
MATCH (f:ImportFile {import: $import, index: $index}) MATCH (i:Import {id: $import})
RETURN f.nextBatch AS nextBatch, f.state AS state, f.sha256 AS sha256, i.dossier AS dossier, i.region AS region
