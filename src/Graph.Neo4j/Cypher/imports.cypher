// Imports, latest first.
// Index: import_number. Rows: all.
MATCH (i:Import) WHERE i.number > 0 RETURN i.id AS id, i.dossier AS dossier, i.region AS region ORDER BY i.number DESC
