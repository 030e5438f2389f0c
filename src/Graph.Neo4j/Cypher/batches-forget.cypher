// Markers older than the longest possible replay.
// Index: batch_at. Rows: 0.
MATCH (b:IngestBatch) WHERE b.at < timestamp() - 30 * 24 * 3600 * 1000
WITH b LIMIT 10000
DELETE b
