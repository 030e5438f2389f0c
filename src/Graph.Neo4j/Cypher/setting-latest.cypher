// The latest version of a document.
// Index: setting_version. Rows: 0 or 1.
MATCH (s:Setting) WHERE s.name = $name AND s.version > 0
RETURN s.version AS version, s.json AS json, s.hash AS hash ORDER BY s.version DESC LIMIT 1
