// Changes an import.
// Index: import_id. Rows: 0.
MATCH (i:Import {id: $id}) SET i += $values
