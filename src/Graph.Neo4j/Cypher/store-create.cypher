// The one node that stands for the store; made once.
// Index: store_id. Rows: 1.
MERGE (s:Store {id: 0})
ON CREATE SET s.schema = $schema, s.lastNumber = 0, s.generation = 0, s.entities = 0, s.links = 0, s.events = 0, s.sightings = 0, s.owesClocks = false
RETURN s.schema AS schema
