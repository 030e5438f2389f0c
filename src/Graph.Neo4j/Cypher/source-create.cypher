// A new source.
// Rows: 0.
CREATE (:Source {id: $id, key: $key, hash: $hash, dossier: $dossier, region: $region, supports: [$support]})
