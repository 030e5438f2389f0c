// The next entry of the operation log.
// Index: store_id. Rows: 1.
MATCH (s:Store {id: 0})
SET s.lastOperation = coalesce(s.lastOperation, 0) + 1
CREATE (o:Operation {seq: s.lastOperation, at: $at, by: $by, action: $action, subject: $subject, dossier: $dossier, reason: $reason, details: $details})
RETURN o.seq AS seq
