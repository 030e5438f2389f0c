// The operation log, latest first, without what belongs to hidden dossiers.
// Index: operation_seq. Rows: all that are visible.
MATCH (o:Operation) WHERE o.seq > 0 AND ($dossiers IS NULL OR o.dossier IS NULL OR o.dossier IN $dossiers)
RETURN o.seq AS seq, o.at AS at, o.by AS by, o.action AS action, o.subject AS subject, o.dossier AS dossier, o.reason AS reason, o.details AS details
ORDER BY o.seq DESC
