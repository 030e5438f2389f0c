// One entry of the operation log.
// Index: operation_seq. Rows: 0 or 1.
MATCH (o:Operation {seq: $seq})
RETURN o.seq AS seq, o.at AS at, o.by AS by, o.action AS action, o.subject AS subject, o.dossier AS dossier, o.reason AS reason, o.details AS details
