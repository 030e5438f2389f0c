// The source of a file in a dossier and region, supported by one more file of an import.
// Index: source_key. Rows: 0 or 1.
MATCH (s:Source {key: $key})
SET s.supports = CASE WHEN $support IN s.supports THEN s.supports ELSE s.supports + $support END
RETURN s.id AS id
