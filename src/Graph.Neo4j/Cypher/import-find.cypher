// One import.
// Index: import_id. Rows: 0 or 1.
MATCH (i:Import {id: $id})
RETURN i.id AS id, i.dossier AS dossier, i.region AS region, i.by AS by, i.started AS started, i.state AS state,
  i.entities AS entities, i.links AS links, i.events AS events
