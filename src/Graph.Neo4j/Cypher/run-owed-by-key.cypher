// A queued or running run of the same request.
// Index: run_state. Rows: 0 or 1.
MATCH (r:Run) WHERE r.state IN [0, 1] AND r.idempotencyKey = $key
RETURN r.id AS id, r.idempotencyKey AS idempotencyKey, r.scope AS scope, r.parameters AS parameters, r.trigger AS trigger, r.by AS by,
  r.state AS state, r.stage AS stage, r.progress AS progress, r.enqueued AS enqueued, r.started AS started, r.ended AS ended,
  r.snapshot AS snapshot, r.codeVersion AS codeVersion, r.summary AS summary, r.error AS error, r.fence AS fence, r.findings AS findings
ORDER BY r.number LIMIT 1
