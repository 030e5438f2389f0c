// A new version of a document.
// Rows: 0.
CREATE (:Setting {name: $name, version: $version, json: $json, hash: $hash})
