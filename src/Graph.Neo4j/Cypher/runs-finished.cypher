// Finished runs, latest first.
// Index: run_state. Rows: all.
MATCH (r:Run) WHERE r.state = 2
RETURN r.id AS id, r.idempotencyKey AS idempotencyKey, r.scope AS scope, r.parameters AS parameters, r.trigger AS trigger, r.by AS by,
  r.state AS state, r.stage AS stage, r.progress AS progress, r.enqueued AS enqueued, r.started AS started, r.ended AS ended,
  r.snapshot AS snapshot, r.codeVersion AS codeVersion, r.summary AS summary, r.error AS error, r.fence AS fence, r.findings AS findings
ORDER BY r.ended DESC, r.number DESC
