// A file of an import.
// Rows: 0.
CREATE (:ImportFile {import: $import, index: $index, name: $name, sha256: $sha256, length: $length, state: $state, mapping: $mapping,
  read: 0, accepted: 0, repaired: 0, duplicate: 0, rejected: 0, blank: 0, nextBatch: 0})
