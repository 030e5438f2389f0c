// Takes an import's support away; returns the sources that have none left. Their key is free for a new import of the same file.
// Plan: NodeByLabelScan of the sources (one for each file). Rows: one for each source that goes.
MATCH (s:Source)
WHERE NOT coalesce(s.withdrawn, false)
  AND any(x IN s.supports WHERE CASE WHEN $isWhole THEN x = $prefix ELSE x STARTS WITH $prefix END)
SET s.supports = [x IN s.supports WHERE NOT CASE WHEN $isWhole THEN x = $prefix ELSE x STARTS WITH $prefix END]
WITH s WHERE size(s.supports) = 0
SET s.withdrawn = true REMOVE s.key
WITH s
CALL (s) { MATCH (h:Header) WHERE h.source = s.id DELETE h }
CALL (s) { MATCH (q:QueryRecord) WHERE q.source = s.id DELETE q }
RETURN s.id AS id, s.hash AS hash, s.dossier AS dossier, s.region AS region
