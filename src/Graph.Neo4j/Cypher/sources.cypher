// All sources; there is one for each file.
// Plan: NodeByLabelScan. Rows: all.
MATCH (s:Source) RETURN s.id AS id, s.hash AS hash, s.dossier AS dossier, s.region AS region, coalesce(s.withdrawn, false) AS withdrawn
