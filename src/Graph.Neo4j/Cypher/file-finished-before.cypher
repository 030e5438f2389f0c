// A file of the same bytes that is imported already and still supports its source.
// Index: source_key, file_hash. Allowed: CartesianProduct. Rows: 0 or 1.
MATCH (s:Source {key: $key})
MATCH (f:ImportFile) WHERE f.sha256 = $hash AND f.state IN [1, 4] AND (f.import + '/' + toString(f.index)) IN s.supports
RETURN f.import AS import, f.index AS index ORDER BY f.state, import, index LIMIT 1
