// What the latest running import added.
// Index: import_number. Rows: 0.
MATCH (i:Import) WHERE i.number > 0 AND i.state = 0
WITH i ORDER BY i.number DESC LIMIT 1
SET i.entities = i.entities + $entities, i.links = i.links + $links, i.events = i.events + $events
