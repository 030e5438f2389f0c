// What an import added.
// Index: import_id. Rows: 0.
MATCH (i:Import {id: $id}) SET i.entities = i.entities + $entities, i.links = i.links + $links, i.events = i.events + $events
